package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseProvider;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.internal.server.FolderLock;
import io.github.migrationtest.core.internal.server.ServerSettings;
import io.github.migrationtest.core.internal.server.ThisRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;

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
            Unfinished.sweep(cache);
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
            SavedStates states =
                    SavedStates.of(settings, cache, ThisRun.current().project(), kind(data));
            states.sweep();
            if (states.limit() == 0) {
                return EmbeddedServer.start(installation, data, runs, kept, states, EmbeddedServer::freePort);
            }
            // Held until the server has its copy, so that nobody removes what is being copied.
            return FolderLock.holding(states.lock(), () -> {
                DataDirectories.Initialised begin = states.newest().orElse(data);
                return EmbeddedServer.start(installation, begin, runs, kept, states, EmbeddedServer::freePort);
            });
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Cannot start embedded PostgreSQL " + Releases.shortName(release) + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Interrupted while starting embedded PostgreSQL " + release, e);
        }
    }

    /** What servers must have in common to begin with each other's states. */
    private static String kind(DataDirectories.Initialised data) {
        String settings = String.join(" ", ServerSettings.lines());
        return data.folder().getParent().getFileName() + "-"
                + HexFormat.of().toHexDigits((settings + data.password()).hashCode());
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
