package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code spring.config.import} brings in: files on the class path and beside the project. Configuration servers and
 * the like are named, not asked.
 */
final class Imports {

    private static final String KEY = "spring.config.import";
    private static final String OPTIONAL = "optional:";

    private final ConfigurationFiles files;
    private final Set<String> notFollowed = new LinkedHashSet<>();
    private final Set<String> within = new HashSet<>();

    Imports(ConfigurationFiles files) {
        this.files = files;
    }

    List<String> notFollowed() {
        return List.copyOf(notFollowed);
    }

    /** The imported documents, weakest first; they win over the one that imports them. */
    List<Document> of(Document document, PropertySources sources, Optional<ActiveProfiles> profiles) {
        List<Document> imported = new ArrayList<>();
        for (String written : document.source().list(KEY).orElse(List.of())) {
            String target = new Placeholders(sources).resolveLeniently(written);
            boolean optional = target.startsWith(OPTIONAL);
            String file = absolute(optional ? target.substring(OPTIONAL.length()) : target, document.folder());
            if (!isFile(file)) {
                notFollowed.add(KEY + "=" + written + " in " + document.place());
            } else if (within.add(profiles.isPresent() + file)) {
                imported.addAll(read(file, optional, written, document, profiles));
            }
        }
        return imported;
    }

    private List<Document> read(
            String file, boolean optional, String written, Document document, Optional<ActiveProfiles> profiles) {
        if (!files.exists(file)) {
            if (optional) {
                return List.of();
            }
            if (file.startsWith(ConfigurationFiles.FILE)) {
                notFollowed.add(KEY + "=" + written + " in " + document.place());
                return List.of();
            }
            throw new ConfigurationException(KEY + "=" + written + " in " + document.place()
                    + " names a file that is not there, and Spring refuses to start. Correct its name, or make it"
                    + " optional: " + OPTIONAL + written + ".");
        }
        List<Document> read = new ArrayList<>(files.read(file));
        int dot = file.lastIndexOf('.');
        profiles.ifPresent(active -> active.all()
                .forEach(profile ->
                        read.addAll(files.read(file.substring(0, dot) + "-" + profile + file.substring(dot)))));
        return read;
    }

    private static String absolute(String target, String folder) {
        String file = target.startsWith("resource:") ? "classpath:" + target.substring("resource:".length()) : target;
        return file.contains(":")
                ? file.replaceFirst("^(classpath:)/+", "$1")
                : file.startsWith("/") ? ConfigurationFiles.FILE + file : folder + file;
    }

    private static boolean isFile(String file) {
        return (file.startsWith(ConfigurationFiles.CLASSPATH) || file.startsWith(ConfigurationFiles.FILE))
                && file.matches(".*\\.(ya?ml|properties)");
    }
}
