package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.CommandHistory;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.MigrationTool;
import io.github.migrationtest.core.migration.ToolCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/** Reads each history once per JVM. */
final class Histories {

    private static final Map<Key, MigrationHistory> READ = new ConcurrentHashMap<>();

    /** @param command what runs the scripts, if not the tool itself does */
    private record Key(MigrationSettings settings, Optional<ToolCommand> command) {}

    private Histories() {}

    static MigrationHistory read(MigrationSettings settings, Optional<ToolCommand> command) {
        return READ.computeIfAbsent(new Key(settings, command), key -> {
            MigrationHistory history = tool().open(settings);
            return command.<MigrationHistory>map(runs -> new CommandHistory(history, runs))
                    .orElse(history);
        });
    }

    private static MigrationTool tool() {
        List<String> missing = new ArrayList<>();
        for (MigrationTool tool : ServiceLoader.load(MigrationTool.class)) {
            if (tool.missing().isEmpty()) {
                return tool;
            }
            missing.add(tool.missing());
        }
        throw new ConfigurationException("There is no migration tool to test with. " + String.join(" Or: ", missing));
    }
}
