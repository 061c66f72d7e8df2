package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.internal.server.FolderLock;
import io.github.migrationtest.core.internal.server.ThisRun;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running server's files, which belong to this JVM as long as it holds the lock in them.
 *
 * <p>Whoever creates one removes those whose owner has died, however it died: the system frees a lock with its process.
 */
final class RunFolder implements AutoCloseable {

    private static final String OWNER = "owner.lock";

    private static final long ROOM = 1 << 16;

    private final Path folder;
    private final FileChannel lock;

    private RunFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes a folder for a server.
     *
     * @param runs the folder of such folders
     */
    static RunFolder create(Path runs, Privileges privileges) throws IOException, InterruptedException {
        // Held while creating too: else a sweep could find the new folder before its lock is taken.
        return FolderLock.holding(runs.resolve(".lock"), () -> {
            // The supervisor removes its folder from here, as the user that it runs as.
            privileges.own(runs);
            Path folder = runs.resolve(
                    ThisRun.jvm() + "-" + UUID.randomUUID().toString().substring(0, 8));
            Files.createDirectory(folder);
            privileges.own(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            return new RunFolder(folder, lock);
        });
    }

    /** Removes what dead owners have left, and ends their servers. */
    static void sweep(Path runs) throws IOException, InterruptedException {
        if (Files.isDirectory(runs)) {
            FolderLock.holding(runs.resolve(".lock"), () -> {
                sweepAll(runs);
                return runs;
            });
        }
    }

    private static void sweepAll(Path runs) throws IOException, InterruptedException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(runs, Files::isDirectory)) {
            for (Path folder : folders) {
                if (!folder.getFileName().toString().startsWith(ThisRun.jvm())) {
                    sweepFolder(folder);
                }
            }
        }
    }

    private static void sweepFolder(Path folder) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(OWNER),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
                @Nullable FileLock free = channel.tryLock()) {
            if (free == null) {
                return;
            }
            Leftover.stop(folder.resolve("data"));
        } catch (NoSuchFileException goneMeanwhile) {
            return;
        }
        Folders.delete(folder);
    }

    /** The server's data directory. */
    Path data() {
        return folder.resolve("data");
    }

    /** What the server says. */
    Path log() {
        return folder.resolve("server.log");
    }

    /** What the server has said, whatever it is written in. */
    String said() throws IOException {
        return Files.exists(log()) ? new String(Files.readAllBytes(log()), StandardCharsets.UTF_8) : "";
    }

    /** Whether there is no room for more; the log may tell nothing then, since it is here too. */
    boolean isFull() throws IOException {
        return said().contains("No space left on device")
                || Files.getFileStore(folder).getUsableSpace() < ROOM;
    }

    /** Both of them. */
    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        Folders.delete(folder);
    }
}
