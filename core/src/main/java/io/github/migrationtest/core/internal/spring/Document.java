package io.github.migrationtest.core.internal.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One document of a configuration file: a file has several where {@code ---} divides it.
 *
 * @param place the file, as messages name it
 * @param folder where relative imports begin: {@code classpath:config/} or {@code file:…/}
 * @param properties as they are written, nested names joined by dots, lists as {@code name[0]}
 */
record Document(String place, String folder, Map<String, String> properties) {

    private static final String ON_PROFILE = "spring.config.activate.on-profile";

    private static final String ON_CLOUD = "spring.config.activate.on-cloud-platform";

    Document {
        properties = new LinkedHashMap<>(properties);
    }

    PropertySource source() {
        return PropertySource.of(place, properties);
    }

    /** Whether the document counts; one that asks for profiles does not while they are not known yet. */
    boolean isActive(Optional<ActiveProfiles> profiles) {
        if (source().get(ON_CLOUD).isPresent()) {
            return false;
        }
        return source().list(ON_PROFILE)
                .map(wanted -> profiles.isPresent()
                        && wanted.stream()
                                .anyMatch(expression -> ProfileExpression.parse(expression, place)
                                        .matches(profiles.get().all())))
                .orElse(true);
    }
}
