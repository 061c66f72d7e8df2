package io.github.migrationtest.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
            Files.writeString(folder.resolve("migration/V" + i + "__step.sql"), "create table t" + i + " (id int);\n");
            Files.writeString(folder.resolve("undo/U" + i + "__step.sql"), "drop table t" + i + ";\n");
        }
    }
}
