package io.github.migrationtest.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Histories too long to stand in the repository, written to the build's folder. */
final class GeneratedHistory {

    /** 100 migrations, one table each. */
    static final String HUNDRED = "filesystem:target/histories/hundred/migration";

    static final String HUNDRED_UNDO = "filesystem:target/histories/hundred/undo";

    private GeneratedHistory() {}

    static void write() throws IOException {
        Path folder = Path.of("target/histories/hundred");
        Files.createDirectories(folder.resolve("migration"));
        Files.createDirectories(folder.resolve("undo"));
        for (int i = 1; i <= 100; i++) {
            write(folder.resolve("migration/V" + i + "__step.sql"), "create table t" + i + " (id int);\n");
            write(folder.resolve("undo/U" + i + "__step.sql"), "drop table t" + i + ";\n");
        }
    }

    /** At once, because another JVM of the build may be reading it. */
    private static void write(Path file, String text) throws IOException {
        Path unfinished = Files.createTempFile(Path.of("target/histories"), "step", ".sql");
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
