package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseProvider;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.internal.server.ThisRun;
import java.io.IOException;
import java.nio.file.Path;

/** Runs PostgreSQL's binaries as a child of this JVM: {@code embedded:16}, {@code embedded:16.4}. */
public final class EmbeddedProvider implements DatabaseProvider {

    @Override
    public String name() {
        return DatabaseSpec.EMBEDDED;
    }

    @Override
    public RunningServer start(DatabaseSpec spec, Settings settings) {
        String release = new Releases().resolve(spec.target());
        Platform platform = Platform.current();
        requireShell(platform);
        try {
            CacheFolder cache = CacheFolder.of(settings);
            Path runs = Storage.of(settings).runs(cache);
            for (Path earlier : Storage.allRuns(cache)) {
                RunFolder.sweep(earlier);
            }
            KeptServers kept = KeptServers.of(cache, ThisRun.current());
            kept.sweep();
            Path home = Binaries.provide(release, platform, cache, settings);
            Privileges privileges = Privileges.find(home.resolve("bin").resolve(platform.program("postgres")));
            Installation installation = new Installation(release, home, platform, privileges);
            DataDirectories.Initialised data = DataDirectories.provide(installation, cache);
            return EmbeddedServer.start(installation, data, runs, kept, EmbeddedServer::freePort);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Cannot start embedded PostgreSQL " + Releases.shortName(release) + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Interrupted while starting embedded PostgreSQL " + release, e);
        }
    }

    // The supervisor is a shell script.
    static void requireShell(Platform platform) {
        if (platform.windows()) {
            throw new DatabaseUnavailableException("Embedded PostgreSQL does not run on Windows yet: use an image"
                    + " (postgres:18), the Windows Subsystem for Linux, or a server that is there already"
                    + " (jdbc:postgresql://localhost/postgres).");
        }
    }
}
