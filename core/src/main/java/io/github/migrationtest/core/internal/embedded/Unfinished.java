package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.internal.server.FolderLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folders that are being made, and published under their name once they are whole: whoever makes one holds the lock of the
 * name, so that one whose lock is free was left by a JVM that was killed.
 */
final class Unfinished {

    private static final Pattern NAME = Pattern.compile("\\.(.+)-\\d+");

    private Unfinished() {}

    /** Makes a folder that is to be published. */
    static Path create(Path published) throws IOException {
        return Files.createTempDirectory(published.getParent(), "." + published.getFileName() + "-");
    }

    /** The lock of a name. */
    static Path lock(Path published) {
        return published.resolveSibling(published.getFileName() + ".lock");
    }

    /** Removes what killed JVMs have left of binaries and data directories. */
    static void sweep(CacheFolder cache) throws IOException, InterruptedException {
        for (Path parent :
                List.of(cache.root().resolve("postgresql"), cache.root().resolve("data"))) {
            if (Files.isDirectory(parent)) {
                try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
                    for (Path folder : folders) {
                        sweepFolder(folder);
                    }
                }
            }
        }
    }

    private static void sweepFolder(Path folder) throws IOException, InterruptedException {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches()) {
            FolderLock.ifFree(lock(folder.resolveSibling(name.group(1))), () -> {
                Folders.delete(folder);
                return folder;
            });
        }
    }
}
