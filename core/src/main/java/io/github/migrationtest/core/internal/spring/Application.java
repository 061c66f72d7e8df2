package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.settings.Surroundings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An application's properties as Spring Boot would have them at its start (reference, "Externalized Configuration"),
 * without what only a running application knows: command line, servlet container, configuration servers.
 */
final class Application {

    private static final String NAME = "application";

    private final ConfigurationFiles files;
    private final Imports imports;
    private final List<PropertySource> surroundings;
    private final ActiveProfiles profiles;
    private final PropertySources sources;

    /** @param named the profiles that the user has named; empty for those that the application names itself */
    Application(ConfigurationFiles files, List<String> named, Surroundings surroundings) {
        this.files = files;
        this.imports = new Imports(files);
        this.surroundings = List.of(
                PropertySource.of("the system properties", surroundings.systemProperties()),
                PropertySource.ofEnvironment(surroundings.environment()));
        List<List<String>> folders = files.folders();
        PropertySources first = sources(folders.stream()
                .flatMap(group -> active(base(group), Optional.empty()).stream())
                .toList());
        this.profiles = ActiveProfiles.of(named, first);
        List<Document> all = new ArrayList<>();
        for (List<String> group : folders) {
            all.addAll(active(base(group), Optional.of(profiles)));
            profiles.all().forEach(profile -> all.addAll(active(forProfile(group, profile), Optional.of(profiles))));
        }
        this.sources = sources(all);
        requireKnown(named, folders);
    }

    PropertySources sources() {
        return sources;
    }

    ActiveProfiles profiles() {
        return profiles;
    }

    /** What the files want to have imported and could not be. */
    List<String> notImported() {
        return imports.notFollowed();
    }

    private List<Document> base(List<String> folders) {
        return folders.stream()
                .flatMap(folder -> files.read(folder, NAME).stream())
                .toList();
    }

    private List<Document> forProfile(List<String> folders, String profile) {
        List<Document> documents = folders.stream()
                .flatMap(folder -> files.read(folder, NAME + "-" + profile).stream())
                .toList();
        for (Document document : documents) {
            for (String key : List.of("spring.profiles.active", "spring.profiles.include", "spring.profiles.default")) {
                if (document.source().list(key).isPresent()) {
                    throw new ConfigurationException(key + " in " + document.place() + ": a file that is read for a"
                            + " profile cannot choose profiles, and Spring refuses to start. Move it to "
                            + "application.yml or application.properties.");
                }
            }
        }
        return documents;
    }

    private List<Document> active(List<Document> documents, Optional<ActiveProfiles> known) {
        PropertySources soFar = sources(documents);
        List<Document> active = new ArrayList<>();
        for (Document document : documents) {
            refuseOldProfiles(document);
            if (document.isActive(known)) {
                active.add(document);
                active.addAll(active(imports.of(document, soFar, known), known));
            }
        }
        return active;
    }

    private static void refuseOldProfiles(Document document) {
        document.source().list("spring.profiles").ifPresent(old -> {
            throw new ConfigurationException("spring.profiles=" + String.join(",", old) + " in " + document.place()
                    + " is of Spring Boot before 2.4; since 3.0 it refuses to start with it. Write"
                    + " spring.config.activate.on-profile instead.");
        });
    }

    private PropertySources sources(List<Document> documents) {
        List<PropertySource> all = new ArrayList<>();
        documents.forEach(document -> all.add(document.source()));
        Collections.reverse(all);
        all.addAll(0, surroundings);
        return new PropertySources(all);
    }

    /** A profile that the user names must be one that the files know, else a slip would go unnoticed. */
    private void requireKnown(List<String> named, List<List<String>> folders) {
        for (String profile : named) {
            boolean hasFile = folders.stream()
                    .flatMap(Collection::stream)
                    .anyMatch(
                            folder -> !files.read(folder, NAME + "-" + profile).isEmpty());
            Set<String> mentioned = mentioned(folders);
            if (!hasFile && !mentioned.contains(profile)) {
                throw new ConfigurationException("The profile " + profile + " (migrationtest.spring.profiles or"
                        + " @Migrations(springProfiles)) is nowhere in the application's files: there is no application-"
                        + profile + ".yml or .properties, and no document is for it"
                        + (mentioned.isEmpty() ? "" : "; profiles there: " + String.join(", ", mentioned))
                        + ". Correct its name, or leave it out.");
            }
        }
    }

    private Set<String> mentioned(List<List<String>> folders) {
        Set<String> mentioned = new TreeSet<>();
        for (List<String> group : folders) {
            for (Document document : base(group)) {
                PropertySource source = document.source();
                source.list("spring.config.activate.on-profile")
                        .ifPresent(expressions -> expressions.stream()
                                .flatMap(expression -> List.of(expression.split("[!&|()\\s]+")).stream())
                                .filter(word -> !word.isEmpty())
                                .forEach(mentioned::add));
                source.below("spring.profiles.group")
                        .forEach(
                                (name, members) -> mentioned.add(name.elements().get(0)));
            }
        }
        return new LinkedHashSet<>(mentioned);
    }
}
