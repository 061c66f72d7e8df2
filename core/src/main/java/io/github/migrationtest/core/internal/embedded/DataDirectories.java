package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.internal.server.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Data directories as initdb leaves them, made once per release and copied for each server. */
final class DataDirectories {

    static final String USER = "postgres";

    // Each server begins with a copy of at least one segment: 16 MB by default.
    private static final int WAL_SEGMENT_MEGABYTES = 1;

    private DataDirectories() {}

    /** An initialised data directory that nobody runs, and the password of its superuser. */
    record Initialised(Path folder, String password) {}

    static Initialised provide(Installation installation, CacheFolder cache) throws IOException, InterruptedException {
        // A user who may be changed between runs cannot read what another one owns.
        String user = installation.privileges().owner();
        Path published = cache.data(installation.home().getFileName() + (user == null ? "" : "-" + user));
        if (!Files.isDirectory(published)) {
            FolderLock.holding(Unfinished.lock(published), () -> {
                if (!Files.isDirectory(published)) {
                    initialise(installation, published);
                }
                return published;
            });
        }
        return new Initialised(published.resolve("pgdata"), Files.readString(published.resolve("password")));
    }

    private static void initialise(Installation installation, Path published) throws IOException, InterruptedException {
        Privileges privileges = installation.privileges();
        Path folder = Unfinished.create(published);
        try {
            privileges.own(folder);
            Path password = Files.createTempFile(folder, "password", "");
            Files.writeString(password, UUID.randomUUID().toString());
            privileges.own(password);
            initdb(installation, folder, password);
            Files.move(password, folder.resolve("password"));
            Folders.publish(folder, published);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void initdb(Installation installation, Path folder, Path password)
            throws IOException, InterruptedException {
        // auth=password: a random one, on the loopback interface only; SCRAM costs a JVM that has just started 70 ms.
        List<String> command = new ArrayList<>(installation
                .privileges()
                .command(
                        installation.program("initdb"),
                        "--pgdata=" + folder.resolve("pgdata"),
                        "--username=" + USER,
                        "--pwfile=" + password,
                        "--auth=password",
                        "--encoding=UTF8",
                        "--wal-segsize=" + WAL_SEGMENT_MEGABYTES,
                        "--no-sync"));
        // C.UTF-8: the same order of texts on every machine, while upper() and \w still know letters beyond ASCII.
        if (!tryInitdb(command, "--locale=C.UTF-8", folder) && !tryInitdb(command, "--locale=C", folder)) {
            throw installation.cannotRun(
                    "initdb", new String(Files.readAllBytes(folder.resolve("initdb.log")), StandardCharsets.UTF_8));
        }
        Files.delete(folder.resolve("initdb.log"));
    }

    private static boolean tryInitdb(List<String> command, String locale, Path folder)
            throws IOException, InterruptedException {
        Folders.delete(folder.resolve("pgdata"));
        List<String> full = new ArrayList<>(command);
        full.add(locale);
        try {
            return new ProcessBuilder(full)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("initdb.log").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notRunnable) {
            Files.writeString(folder.resolve("initdb.log"), String.valueOf(notRunnable.getMessage()));
            return false;
        }
    }
}
