package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.settings.FoundSettings;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.internal.spring.SpringFlyway;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Chooses whose settings count: those of the files that the user names, else a Spring application's, else Flyway's own
 * files in the project, which are for its Maven and Gradle plugins where both exist.
 */
final class ConfigurationSources {

    private ConfigurationSources() {}

    static FoundSettings read(MigrationSettings settings, Surroundings surroundings) {
        boolean filesNamed = !settings.configFiles().isEmpty();
        if (filesNamed && !settings.springPrefix().isEmpty()) {
            throw new ConfigurationException("Both Flyway's own files (" + String.join(", ", settings.configFiles())
                    + ") and a Spring prefix (" + settings.springPrefix() + ") are named in @Migrations or by"
                    + " migrationtest.config-files and migrationtest.spring.prefix: settings come from one of them."
                    + " Leave the other one out.");
        }
        Optional<FoundSettings> spring = filesNamed ? Optional.empty() : SpringFlyway.read(settings, surroundings);
        if (spring.isEmpty()) {
            return ConfigurationFiles.read(settings, surroundings);
        }
        FoundSettings found = spring.get();
        List<String> notes = new ArrayList<>(found.notes());
        notes.addAll(contradictions(found, ConfigurationFiles.readUsual(settings, surroundings)));
        return new FoundSettings(found.properties(), found.origin(), notes, found.findings());
    }

    private static List<String> contradictions(FoundSettings spring, FoundSettings own) {
        List<String> differing = new ArrayList<>();
        for (String name : new TreeSet<>(own.properties().keySet())) {
            String there = spring.properties().get(name);
            if (there != null && !there.equals(own.properties().get(name))) {
                differing.add(name + "=" + own.properties().get(name) + " (the application: " + there + ")");
            }
        }
        return differing.isEmpty()
                ? List.of()
                : List.of(own.origin() + " contradicts the application, whose settings are tested: "
                        + String.join(", ", differing));
    }
}
