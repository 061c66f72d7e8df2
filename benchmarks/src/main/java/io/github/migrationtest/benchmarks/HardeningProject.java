package io.github.migrationtest.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with four histories, a cache folder that nobody else uses, and a folder for temporary files.
 *
 * @param folder of all of it, which other users can enter
 * @param spec the server, as users write it
 * @param migrations how many each history has
 */
record HardeningProject(Path folder, String spec, int migrations) {

    static HardeningProject create(Path folder, String spec, int migrations) throws IOException {
        HardeningProject project = new HardeningProject(folder, spec, migrations);
        Files.createDirectories(project.cache());
        Files.createDirectories(project.temporary());
        for (String history : HardeningClasses.HISTORIES) {
            new GeneratedHistory(project.sources().resolve(history), migrations).write();
        }
        project.edit("");
        return project;
    }

    Path sources() {
        return folder.resolve("project");
    }

    Path cache() {
        return folder.resolve("cache");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** Edits the first migration of each history, so that no saved state goes with it any more. */
    void edit(String text) throws IOException {
        for (String history : HardeningClasses.HISTORIES) {
            Path first = sources().resolve(history).resolve("migration").resolve("V1__create_item_0.sql");
            Files.writeString(first, "\n-- " + history + " " + text, StandardOpenOption.APPEND);
        }
    }

    /** What is run in a JVM of its own, known by an identifier that is in the names of all that it makes. */
    HardenedJvm start(String jvm, List<String> properties) throws IOException {
        List<String> all = new ArrayList<>(properties);
        all.addAll(List.of(
                "-Dspec=" + spec,
                "-Dlast=" + migrations,
                "-Dio.github.migrationtest.jvm=" + jvm,
                "-Djava.io.tmpdir=" + temporary(),
                "-Dmigrationtest.cache=" + cache(),
                "-Dmigrationtest.databases=" + spec,
                "-Dmigrationtest.scope=all"));
        return HardenedJvm.start(sources(), all);
    }

    static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
