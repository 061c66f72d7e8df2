package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.HistoryRules;
import io.github.migrationtest.core.internal.settings.FoundSettings;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.internal.text.NearMisses;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a Spring Boot application's files say of Flyway, read without starting it. */
public final class SpringFlyway {

    private static final String USUAL_PREFIX = "spring.flyway";

    private final Application application;
    private final PropertySources sources;
    private final String prefix;
    private final List<String> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private SpringFlyway(Application application, String prefix) {
        this.application = application;
        this.sources = application.sources();
        this.prefix = prefix;
    }

    /** The settings; empty where the application has none for Flyway, and none were asked for by their prefix. */
    public static Optional<FoundSettings> read(MigrationSettings settings, Surroundings surroundings) {
        ConfigurationFiles files = new ConfigurationFiles(settings.classLoader(), settings.projectDirectory());
        boolean named = !settings.springPrefix().isEmpty();
        Application application = new Application(files, settings.springProfiles(), surroundings);
        SpringFlyway spring = new SpringFlyway(application, named ? settings.springPrefix() : USUAL_PREFIX);
        if (spring.places().isEmpty()) {
            if (named) {
                throw spring.unknownPrefix();
            }
            return Optional.empty();
        }
        return Optional.of(spring.found(settings));
    }

    private FoundSettings found(MigrationSettings settings) {
        FlywayValues values = new FlywayValues(sources, prefix);
        Map<String, String> properties = values.read(isNotSetIn(settings));
        if (!values.enabled()) {
            notes.add(prefix + ".enabled=false: the application does not migrate by itself; the migrations are tested"
                    + " all the same");
        }
        application
                .notImported()
                .forEach(one -> notes.add(one + " was not followed: settings there are not known here"));
        unknown();
        String origin = String.join(", ", places())
                + (prefix.equals(USUAL_PREFIX) ? "" : " " + prefix)
                + application.profiles().words();
        return new FoundSettings(properties, origin, notes, findings);
    }

    private static Predicate<String> isNotSetIn(MigrationSettings settings) {
        Set<String> set = new LinkedHashSet<>();
        settings.placeholders().keySet().forEach(name -> set.add("flyway.placeholders." + name));
        if (!settings.locations().isEmpty()) {
            set.add("flyway.locations");
        }
        return name -> !set.contains(name);
    }

    /** The places that say something below the prefix, strongest last; system properties and environment only beside files. */
    private Set<String> places() {
        List<String> places = new ArrayList<>();
        for (PropertySource source : sources.all()) {
            if (!source.below(prefix).isEmpty() && (source.isFile() || prefix.equals(USUAL_PREFIX))) {
                places.add(0, source.place());
            }
        }
        return new LinkedHashSet<>(places);
    }

    /** Spring passes over names that it does not know; a slip would go unnoticed in production as well. */
    private void unknown() {
        Set<String> known = new TreeSet<>(FlywayProperty.ALL.keySet());
        known.addAll(FlywayProperty.UNUSED);
        known.add(FlywayProperty.ENABLED);
        Set<String> told = new LinkedHashSet<>();
        for (PropertySource source : sources.all()) {
            if (!source.isFile()) {
                continue;
            }
            for (PropertyName name : source.below(prefix).keySet()) {
                String text = name.asKey();
                if (known.stream().anyMatch(one -> isOrIsBelow(name, PropertyName.of(one))) || !told.add(text)) {
                    continue;
                }
                String first = name.elements().get(0);
                Optional<String> meant =
                        prefix.equals(USUAL_PREFIX) ? NearMisses.nearest(first, known) : Optional.empty();
                if (meant.isEmpty()) {
                    notes.add(prefix + "." + text + " in " + source.place() + " is no setting that Spring Boot hands to"
                            + " Flyway, and is left out");
                } else {
                    findings.add(new Finding(
                            HistoryRules.UNKNOWN_SETTING,
                            null,
                            prefix + "." + text + " is read by nobody: Spring Boot passes over names that it does not"
                                    + " know",
                            source.place(),
                            List.of(),
                            List.of("write " + prefix + "." + meant.get() + ", if that was meant, or remove it")));
                }
            }
        }
    }

    private static boolean isOrIsBelow(PropertyName name, PropertyName known) {
        return name.uniform().equals(known.uniform()) || name.isBelow(known);
    }

    private ConfigurationException unknownPrefix() {
        Set<String> prefixes = new TreeSet<>();
        Set<String> files = new LinkedHashSet<>();
        for (PropertySource source : sources.all()) {
            if (source.isFile()) {
                files.add(source.place());
                prefixes.addAll(source.parentsOf("locations"));
            }
        }
        return new ConfigurationException("There is no " + prefix + ".* (migrationtest.spring.prefix or"
                + " @Migrations(springPrefix)) in "
                + (files.isEmpty() ? "the application's files, of which there are none" : String.join(", ", files))
                + "."
                + (prefixes.isEmpty()
                        ? " Nothing there looks like Flyway's settings: no name ends with .locations."
                        : " What looks like Flyway's settings there: " + String.join(", ", prefixes) + "."));
    }
}
