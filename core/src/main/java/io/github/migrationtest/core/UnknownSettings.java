package io.github.migrationtest.core;

import io.github.migrationtest.core.internal.text.NearMisses;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Refuses settings that nobody reads: {@code migrationtest.database=14} would silently test on another version. */
public final class UnknownSettings {

    private static final String PREFIX = "migrationtest.";
    private static final String VARIABLE = "MIGRATIONTEST_";

    private final Collection<String> known;

    /** @param known the settings that there are */
    public UnknownSettings(Collection<String> known) {
        this.known = known;
    }

    /**
     * Looks at system properties, environment variables and {@value Settings#PROPERTIES_FILE}; the other places cannot be
     * listed.
     *
     * @throws ConfigurationException if a name there begins as ours do, and is none
     */
    public void refuse(ClassLoader loader) {
        refuse(System.getProperties(), "system property");
        refuseVariables(System.getenv());
        refuse(Settings.propertiesOnClasspath(loader), Settings.PROPERTIES_FILE);
    }

    private void refuse(Properties properties, String origin) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX) && !known.contains(name)) {
                String near = near(name, known, PREFIX);
                throw refused(name, properties.getProperty(name), origin, near);
            }
        }
    }

    void refuseVariables(Map<String, String> environment) {
        Map<String, String> variables = new TreeMap<>();
        known.forEach(key -> variables.put(variable(key), key));
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE) && !variables.containsKey(name)) {
                throw refused(name, value, "environment variable", near(name, variables.keySet(), VARIABLE));
            }
        });
    }

    /** Short names are all near each other, but for how they begin. */
    private static String near(String name, Collection<String> names, String prefix) {
        int beginning = Math.min(name.length(), prefix.length() + 1);
        return NearMisses.nearest(
                        name,
                        names.stream()
                                .filter(other -> other.startsWith(name.substring(0, beginning)))
                                .toList())
                .orElse("");
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static ConfigurationException refused(String name, String value, String origin, String near) {
        return new ConfigurationException(new Settings.Value(name, value, origin) + ": there is no such setting"
                + (near.isEmpty()
                        ? ". Remove it; README, \"Settings\", lists those that there are."
                        : "; there is " + near + ". Correct the name, or remove it."));
    }
}
