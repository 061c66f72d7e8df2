package io.github.migrationtest.core.internal.server;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.internal.embedded.CacheFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to which JVM on this machine, though it is elsewhere: databases on a server that was given to us, containers
 * of an engine.
 *
 * <p>Others use the server or the engine too, from machines that we know nothing of. So nothing there decides who is dead,
 * but a file here, named by the token in the names or labels of what is claimed, and locked by its JVM: the system frees
 * the lock with its process. What another machine has left, or one that is gone with its files, stays.
 */
public final class Claims implements AutoCloseable {

    /** The JVM, and the token. */
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8})-([0-9a-f]{8})");

    private final Path folder;
    private final Map<String, FileChannel> held = new HashMap<>();

    /** @param folder where the files are */
    public Claims(Path folder) {
        this.folder = folder;
    }

    /** The token is this JVM's until {@link #close} or its end. */
    public synchronized void claim(String token) {
        try {
            // Held until the file is locked: one that is not yet would pass for a dead JVM's.
            held.put(token, FolderLock.holding(lock(), () -> claimed(token)));
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Cannot write to " + folder + ", where is kept which databases a killed run has left: " + e
                            + "\nLet " + CacheFolder.KEY + " name another folder.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Interrupted while waiting for " + lock(), e);
        }
    }

    private FileChannel claimed(String token) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(name(token)), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private Path lock() {
        return folder.resolve(".lock");
    }

    /** A token with its JVM: tells what it claims from what others do. */
    public static String name(String token) {
        return ThisRun.jvm() + "-" + token;
    }

    /** The tokens whose JVM is dead. */
    public Set<String> abandoned() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try {
            return FolderLock.holding(lock(), this::free);
        } catch (IOException e) {
            // What cannot be read is not known to be dead.
            return Set.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private Set<String> free() throws IOException {
        Set<String> tokens = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !name.group(1).equals(ThisRun.jvm()) && isFree(file)) {
                    tokens.add(name.group(2));
                }
            }
        }
        return tokens;
    }

    private static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    /** What an abandoned token named is gone. */
    public void forget(String token) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-" + token)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            // Looked at again by the next run.
            return;
        }
    }

    @Override
    public synchronized void close() {
        for (Map.Entry<String, FileChannel> claim : held.entrySet()) {
            forget(claim.getKey());
            try {
                claim.getValue().close();
            } catch (IOException e) {
                throw new DatabaseUnavailableException("Cannot close " + folder.resolve(claim.getKey()), e);
            }
        }
        held.clear();
    }
}
