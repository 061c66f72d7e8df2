package io.github.migrationtest.core.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a history's scripts are and how the tool is set up; empty lists mean the tool's own defaults.
 *
 * @param classLoader the test's class loader
 * @param projectDirectory the module under test, from which relative files are read
 * @param locations the tool's locations: {@code classpath:db/migration}, {@code filesystem:sql}
 * @param undoLocations where undo scripts are, besides the locations; empty means {@code classpath:db/undo}
 * @param configFiles the tool's own configuration files, relative to the project or {@code classpath:…}
 * @param placeholders values that win over those of the configuration files
 * @param customizer a class that the tool calls to set itself up (for Flyway a {@code
 *     Consumer<FluentConfiguration>}); null for none
 */
public record MigrationSettings(
        ClassLoader classLoader,
        Path projectDirectory,
        List<String> locations,
        List<String> undoLocations,
        List<String> configFiles,
        Map<String, String> placeholders,
        @Nullable Class<?> customizer) {

    public MigrationSettings {
        locations = List.copyOf(locations);
        undoLocations = List.copyOf(undoLocations);
        configFiles = List.copyOf(configFiles);
        placeholders = Map.copyOf(placeholders);
    }
}
