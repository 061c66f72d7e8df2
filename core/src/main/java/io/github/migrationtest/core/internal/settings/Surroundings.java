package io.github.migrationtest.core.internal.settings;

import java.util.HashMap;
import java.util.Map;

/**
 * What the JVM was started with; configuration files refer to it.
 *
 * @param environment the environment variables
 * @param systemProperties the system properties
 */
public record Surroundings(Map<String, String> environment, Map<String, String> systemProperties) {

    public Surroundings {
        environment = Map.copyOf(environment);
        systemProperties = Map.copyOf(systemProperties);
    }

    /** As they are now. */
    public static Surroundings current() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties()
                .stringPropertyNames()
                .forEach(name -> properties.put(name, System.getProperty(name, "")));
        return new Surroundings(System.getenv(), properties);
    }
}
