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
 * @param springPrefix what the settings in a Spring application's files begin with, {@code app.orders.flyway}; empty for
 *     {@code spring.flyway}, where there is such
 * @param springProfiles the profiles that such files are read for; empty for those that the application names itself
 * @param tenants the schemas that each migration is applied to in turn; empty where the history is applied once
 */
public record MigrationSettings(
        ClassLoader classLoader,
        Path projectDirectory,
        List<String> locations,
        List<String> undoLocations,
        List<String> configFiles,
        Map<String, String> placeholders,
        @Nullable Class<?> customizer,
        String springPrefix,
        List<String> springProfiles,
        List<String> tenants) {

    public MigrationSettings {
        locations = List.copyOf(locations);
        undoLocations = List.copyOf(undoLocations);
        configFiles = List.copyOf(configFiles);
        placeholders = Map.copyOf(placeholders);
        springProfiles = List.copyOf(springProfiles);
        tenants = List.copyOf(tenants);
    }

    /** Settings of a history that is applied once, with what a Spring application says for itself. */
    public MigrationSettings(
            ClassLoader classLoader,
            Path projectDirectory,
            List<String> locations,
            List<String> undoLocations,
            List<String> configFiles,
            Map<String, String> placeholders,
            @Nullable Class<?> customizer) {
        this(
                classLoader,
                projectDirectory,
                locations,
                undoLocations,
                configFiles,
                placeholders,
                customizer,
                "",
                List.of(),
                List.of());
    }
}
