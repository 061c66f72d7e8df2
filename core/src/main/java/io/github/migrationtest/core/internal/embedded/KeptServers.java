package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.internal.server.FolderLock;
import io.github.migrationtest.core.internal.server.ServerSettings;
import io.github.migrationtest.core.internal.server.ThisRun;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Data directories of servers that were to be kept when they ended, on disk: until the project's next run.
 *
 * @param folder of this project's
 * @param run who keeps them now
 */
record KeptServers(Path folder, ThisRun run) {

    private static final String RUN = "run";

    static KeptServers of(CacheFolder cache, ThisRun run) {
        return new KeptServers(cache.root().resolve("kept").resolve(run.project()), run);
    }

    /** Removes what earlier runs have kept, but nothing that somebody runs at the moment. */
    void sweep() throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            FolderLock.holding(lock(), () -> {
                try (DirectoryStream<Path> servers = Files.newDirectoryStream(folder, Files::isDirectory)) {
                    for (Path server : servers) {
                        if (!isOfThisRun(server) && Leftover.find(data(server)).isEmpty()) {
                            Folders.delete(server);
                        }
                    }
                }
                return folder;
            });
        }
    }

    private boolean isOfThisRun(Path server) throws IOException {
        Path file = server.resolve(RUN);
        return Files.exists(file) && Files.readString(file).equals(run.id());
    }

    private Path lock() {
        return folder.resolve(".lock");
    }

    /** A folder's name for a server, which is not there yet. */
    Path reserve(String release) {
        return folder.resolve(
                Releases.shortName(release) + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    static Path data(Path server) {
        return server.resolve("data");
    }

    /** Takes over the data directory of a server that was stopped, which then starts without further arguments. */
    void take(Path stopped, Path server, int port, Privileges privileges) throws IOException, InterruptedException {
        FolderLock.holding(lock(), () -> {
            Files.createDirectory(server);
            Files.writeString(server.resolve(RUN), run.id());
            for (Path entered : new Path[] {folder.getParent(), folder, server}) {
                privileges.own(entered);
            }
            Folders.move(stopped, data(server));
            Files.write(
                    data(server).resolve("postgresql.auto.conf"),
                    ServerSettings.lines("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories="),
                    StandardOpenOption.APPEND);
            return server;
        });
    }
}
