package io.github.migrationtest.core.internal.docker;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseProvider;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.RunningServer;

/** Runs any image that is a PostgreSQL: {@code postgres:16-alpine}, {@code postgis/postgis:16-3.5}. */
public final class DockerProvider implements DatabaseProvider {

    @Override
    public String name() {
        return DatabaseSpec.DOCKER;
    }

    @Override
    public RunningServer start(DatabaseSpec spec, Settings settings) {
        String image = spec.target();
        try {
            return PostgresContainer.start(image, settings);
        } catch (LinkageError e) {
            throw new DatabaseUnavailableException(
                    "The image " + image + " needs Testcontainers, which is not on the classpath (" + e + "). Add"
                            + " org.testcontainers:testcontainers, 1.20 or newer, to the test dependencies, or use"
                            + " embedded PostgreSQL (embedded:18).",
                    e);
        }
    }
}
