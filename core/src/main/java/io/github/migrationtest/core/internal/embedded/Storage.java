package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where running servers have their data: in memory where there is plenty of it, else in the cache folder.
 *
 * <p>Measured with 100 rounds of clone, migrate, drop (25 tables, about 400 files, fsync off): in memory a clone takes
 * 9 ms and a drop 5 ms from first to last, on 13, 16 and 18 and whatever {@code shared_buffers}, WAL segment size and
 * checkpoint settings are. On ext4 a clone begins at 16 ms and grows to 150 to 380 ms, with every one of these settings
 * and with {@code wal_log} too, and the next run begins there. An explanation that fits, though it is not proven: it
 * costs to create files where many have been deleted lately. {@code chattr +T} (spread subfolders over the disk) was
 * measured to help there.
 */
enum Storage {
    MEMORY,
    DISK;

    /** {@code memory}, {@code disk}, or {@code auto}, the default. */
    static final String KEY = "migrationtest.storage";

    static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final long GIGABYTE = 1L << 30;

    static Storage of(Settings settings) throws IOException {
        Settings.Value value = settings.find(KEY).orElse(new Settings.Value(KEY, "auto", "default"));
        return switch (value.text()) {
            case "memory" -> MEMORY;
            case "disk" -> DISK;
            case "auto" -> isPlenty() ? MEMORY : DISK;
            default -> throw new ConfigurationException("Not a storage: " + value + ". Write memory, disk or auto.");
        };
    }

    // The states of a long history take up to 2 GB; containers mostly have 64 MB here, or a limit of their own.
    private static boolean isPlenty() throws IOException {
        return Files.isWritable(SHARED_MEMORY)
                && isOurs(folderInMemory())
                && Files.getFileStore(SHARED_MEMORY).getUsableSpace() >= 3 * GIGABYTE
                && MemoryLimit.bytes() >= 8 * GIGABYTE;
    }

    /** The folder of running servers' folders. */
    Path runs(CacheFolder cache) {
        return this == DISK ? cache.root().resolve("run") : folderInMemory();
    }

    private static Path folderInMemory() {
        return SHARED_MEMORY.resolve("migration-test-" + System.getProperty("user.name"));
    }

    // Everybody may write to /dev/shm: a folder of our name that another user made is a trap.
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && (owner.equals(System.getProperty("user.name"))
                        || Privileges.isRoot() && owner.equals(Privileges.NOBODY));
    }

    /** All folders in which an earlier run, set up otherwise, may have left something. */
    static List<Path> allRuns(CacheFolder cache) {
        return Stream.of(values()).map(storage -> storage.runs(cache)).toList();
    }
}
