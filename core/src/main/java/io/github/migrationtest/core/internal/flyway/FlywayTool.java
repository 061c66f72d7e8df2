package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.MigrationTool;

/** Flyway, which the user brings. This class names none of Flyway's types, so that it loads without them. */
public final class FlywayTool implements MigrationTool {

    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public String missing() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return FlywayPresence.missing(context != null ? context : FlywayTool.class.getClassLoader());
    }

    @Override
    public MigrationHistory open(MigrationSettings settings) {
        String missing = FlywayPresence.missing(settings.classLoader());
        if (!missing.isEmpty()) {
            throw new ConfigurationException(missing);
        }
        return HistoryReader.read(settings);
    }
}
