package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import java.io.IOException;
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

    static Initialised provide(Path home, Platform platform, Privileges privileges, CacheFolder cache)
            throws IOException, InterruptedException {
        // A user who may be changed between runs cannot read what another one owns.
        String owner = privileges.owner() == null ? "" : "-" + privileges.owner();
        Path published = cache.data(home.getFileName() + owner);
        if (!Files.isDirectory(published)) {
            FolderLock.holding(published.resolveSibling(published.getFileName() + ".lock"), () -> {
                if (!Files.isDirectory(published)) {
                    initialise(home, platform, privileges, published);
                }
                return published;
            });
        }
        return new Initialised(published.resolve("pgdata"), Files.readString(published.resolve("password")));
    }

    private static void initialise(Path home, Platform platform, Privileges privileges, Path published)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(published.getParent(), ".initdb-");
        try {
            privileges.own(folder);
            Path password = Files.createTempFile(folder, "password", "");
            Files.writeString(password, UUID.randomUUID().toString());
            privileges.own(password);
            initdb(home, platform, privileges, folder, password);
            Files.move(password, folder.resolve("password"));
            Folders.publish(folder, published);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void initdb(Path home, Platform platform, Privileges privileges, Path folder, Path password)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(privileges.command(
                home.resolve("bin").resolve(platform.program("initdb")).toString(),
                "--pgdata=" + folder.resolve("pgdata"),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--wal-segsize=" + WAL_SEGMENT_MEGABYTES,
                "--no-sync"));
        // C.UTF-8: the same order of texts on every machine, while upper() and \w still know letters beyond ASCII.
        if (!tryInitdb(command, "--locale=C.UTF-8", folder) && !tryInitdb(command, "--locale=C", folder)) {
            throw new DatabaseUnavailableException("initdb of PostgreSQL failed: "
                    + lastLine(folder.resolve("initdb.log")) + "\n  " + String.join(" ", command));
        }
        Files.delete(folder.resolve("initdb.log"));
    }

    private static boolean tryInitdb(List<String> command, String locale, Path folder)
            throws IOException, InterruptedException {
        Folders.delete(folder.resolve("pgdata"));
        List<String> full = new ArrayList<>(command);
        full.add(locale);
        return new ProcessBuilder(full)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("initdb.log").toFile())
                        .start()
                        .waitFor()
                == 0;
    }

    static String lastLine(Path log) throws IOException {
        List<String> lines =
                Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty()
                ? "(it said nothing)"
                : lines.get(lines.size() - 1).strip();
    }
}
