package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.internal.settings.FoundSettings;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Flyway as the user has set it up.
 *
 * @param configuration everything but the database; Java callbacks of {@code db/callback} included
 * @param baselinePrefix the prefix of baseline scripts, {@code B}
 * @param undoPrefix the prefix of undo scripts, {@code U}
 * @param transactionalLock whether Flyway holds its lock in a transaction, its default, which blocks {@code CREATE
 *     INDEX CONCURRENTLY} for ever
 * @param placeholders the placeholders of all sources
 * @param callbackLocations where SQL callbacks are instead of in the locations; mostly none
 * @param found what the project's files say, and where
 * @param tenants the schemas that each migration is applied to in turn; empty where there is one history
 */
record UserConfiguration(
        Configuration configuration,
        String baselinePrefix,
        String undoPrefix,
        boolean transactionalLock,
        Map<String, String> placeholders,
        List<Location> callbackLocations,
        FoundSettings found,
        List<String> tenants) {

    /** The same for one schema, in which everything is, its history too. */
    UserConfiguration in(String schema) {
        Configuration ofSchema = Flyway.configure(configuration.getClassLoader())
                .configuration(configuration)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(true);
        return new UserConfiguration(
                ofSchema,
                baselinePrefix,
                undoPrefix,
                transactionalLock,
                placeholders,
                callbackLocations,
                found,
                tenants);
    }
}
