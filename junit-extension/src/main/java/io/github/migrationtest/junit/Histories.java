package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.MigrationTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/** Reads each history once per JVM. */
final class Histories {

    private static final Map<MigrationSettings, MigrationHistory> READ = new ConcurrentHashMap<>();

    private Histories() {}

    static MigrationHistory read(MigrationSettings settings) {
        return READ.computeIfAbsent(settings, key -> tool().open(key));
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
