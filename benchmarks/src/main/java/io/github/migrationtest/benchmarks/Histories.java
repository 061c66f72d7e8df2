package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.MigrationTool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Reads what was generated. */
final class Histories {

    private Histories() {}

    static MigrationHistory open(Path project, GeneratedHistory generated) {
        return ServiceLoader.load(MigrationTool.class)
                .findFirst()
                .orElseThrow()
                .open(new MigrationSettings(
                        Histories.class.getClassLoader(),
                        project,
                        List.of("filesystem:" + generated.migrations()),
                        List.of("filesystem:" + generated.undo()),
                        List.of(),
                        Map.of(),
                        null));
    }
}
