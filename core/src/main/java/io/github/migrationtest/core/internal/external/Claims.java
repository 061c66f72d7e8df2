package io.github.migrationtest.core.internal.external;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.ServerAddress;
import io.github.migrationtest.core.internal.embedded.CacheFolder;
import io.github.migrationtest.core.internal.server.ThisRun;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which databases on a server that was given to us belong to which JVM of this project on this machine.
 *
 * <p>Others use the server too, from machines that we know nothing of. So nothing on the server decides who is dead, but
 * a file here, named by the token in the databases' names and locked by their JVM: the system frees the lock with its
 * process. What another machine has left, or one that is gone with its files, stays.
 */
final class Claims implements AutoCloseable {

    /** The JVM, and the token. */
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8})-([0-9a-f]{8})");

    private final Path folder;
    private final Map<String, FileChannel> held = new HashMap<>();

    private Claims(Path folder) {
        this.folder = folder;
    }

    static Claims on(ServerAddress address, ThisRun run, Settings settings) {
        String server = address.host() + ":" + address.port();
        return new Claims(CacheFolder.of(settings)
                .root()
                .resolve("given")
                .resolve(run.project())
                .resolve(server.replaceAll("[^A-Za-z0-9_.-]", "_") + "-"
                        + HexFormat.of().toHexDigits(server.hashCode())));
    }

    /** The token is this JVM's until {@link #close} or its end. */
    synchronized void claim(String token) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(ThisRun.jvm() + "-" + token),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            channel.lock();
            held.put(token, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Cannot write to " + folder + ", where is kept which databases a killed run has left: " + e
                            + "\nLet " + CacheFolder.KEY + " name another folder.",
                    e);
        }
    }

    /** The tokens whose JVM is dead. */
    Set<String> abandoned() {
        Set<String> tokens = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !name.group(1).equals(ThisRun.jvm()) && isFree(file)) {
                    tokens.add(name.group(2));
                }
            }
        } catch (IOException e) {
            // What cannot be read is not known to be dead.
            return Set.of();
        }
        return tokens;
    }

    private static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    /** What an abandoned token named is gone. */
    void forget(String token) {
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
