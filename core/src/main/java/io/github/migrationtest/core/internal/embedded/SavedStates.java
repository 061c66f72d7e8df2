package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.internal.server.FolderLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Data directories that outlive their servers, with the states of a project's migrations in them: what the project's next
 * server begins with. They are published whole and never changed; the newest one counts.
 *
 * @param folder of one project and one kind of server
 * @param boot of which start of the machine
 * @param limit how many bytes of databases may be in one; 0 for none at all
 * @param anew whether what was saved before is not begun with
 */
record SavedStates(Path folder, String boot, long limit, boolean anew) {

    /** {@code 2GB}, the default, another size, or {@code off}. */
    static final String KEY = "migrationtest.states";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*(MB|GB)");

    private static final Duration UNUSED = Duration.ofDays(14);

    private static final String BOOT = "boot";
    private static final String PASSWORD = "password";

    static SavedStates of(Settings settings, CacheFolder cache, String project, String kind)
            throws IOException, InterruptedException {
        Optional<String> boot = Boot.id();
        String name = settings.get(DatabaseServers.STATES_OF_KEY)
                .map(of -> kind + "-" + of)
                .orElse(kind);
        return new SavedStates(
                cache.root().resolve("states").resolve(project).resolve(name),
                boot.orElse(""),
                boot.isPresent() ? limit(settings) : 0,
                settings.get(DatabaseServers.STATES_ANEW_KEY)
                        .map(Boolean::parseBoolean)
                        .orElse(false));
    }

    private static long limit(Settings settings) {
        Settings.Value value = settings.find(KEY).orElse(new Settings.Value(KEY, "2GB", "default"));
        if (value.text().equals("off")) {
            return 0;
        }
        Matcher size = SIZE.matcher(value.text());
        if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
            throw new ConfigurationException(
                    value + " is not a size for the states that are kept between runs: write 2GB, 500MB or off.");
        }
        return Long.parseLong(size.group(1)) << (size.group(2).equals("GB") ? 30 : 20);
    }

    Path lock() {
        return folder.resolve(".lock");
    }

    /** The newest data directory; empty where there is none of this start of the machine. Under the lock. */
    Optional<DataDirectories.Initialised> newest() throws IOException {
        if (limit == 0 || anew) {
            return Optional.empty();
        }
        for (Path saved : newestFirst()) {
            if (isWhole(saved)) {
                Files.setLastModifiedTime(saved, FileTime.from(Instant.now()));
                return Optional.of(new DataDirectories.Initialised(
                        saved.resolve("pgdata"), Files.readString(saved.resolve(PASSWORD))));
            }
        }
        return Optional.empty();
    }

    private boolean isWhole(Path saved) throws IOException {
        try {
            return Files.isRegularFile(saved.resolve("pgdata").resolve("PG_VERSION"))
                    && Files.readString(saved.resolve(BOOT)).equals(boot);
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        }
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !isHidden(path))
                    .sorted(Comparator.comparing(SavedStates::modified).reversed())
                    .toList();
        }
    }

    /** Being made, or being deleted. */
    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException removedMeanwhile) {
            return FileTime.fromMillis(0);
        }
    }

    /** Takes the data directory of a server that was stopped cleanly, in place of what was saved before. */
    void publish(Path stopped, String password, Privileges privileges) throws IOException, InterruptedException {
        FolderLock.holding(lock(), () -> {
            String name = UUID.randomUUID().toString().substring(0, 8);
            Path unfinished = Files.createDirectory(folder.resolve(".new-" + name));
            for (Path entered : new Path[] {folder.getParent().getParent(), folder.getParent(), folder, unfinished}) {
                privileges.own(entered);
            }
            try {
                Folders.move(stopped, unfinished.resolve("pgdata"));
                Files.writeString(unfinished.resolve(PASSWORD), password);
                Files.writeString(unfinished.resolve(BOOT), boot);
                List<Path> earlier = newestFirst();
                Folders.publish(unfinished, folder.resolve(name));
                for (Path replaced : earlier) {
                    discard(replaced);
                }
            } finally {
                Folders.delete(unfinished);
            }
            return folder;
        });
    }

    /** Under another name first: what is half deleted, because the JVM was killed, must never be begun with. */
    private static void discard(Path saved) throws IOException {
        Path hidden = isHidden(saved) ? saved : saved.resolveSibling(".old-" + saved.getFileName());
        Files.move(saved, hidden, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(hidden);
    }

    /**
     * Removes what cannot be used any more: of an earlier start of the machine, half made, half deleted, not used for two
     * weeks, or followed by another.
     */
    void sweep() throws IOException, InterruptedException {
        Path all = folder.getParent().getParent();
        if (!Files.isDirectory(all)) {
            return;
        }
        try (DirectoryStream<Path> projects = Files.newDirectoryStream(all, Files::isDirectory)) {
            for (Path project : projects) {
                try (DirectoryStream<Path> kinds = Files.newDirectoryStream(project, Files::isDirectory)) {
                    for (Path kind : kinds) {
                        new SavedStates(kind, boot, limit, anew).sweepFolder();
                    }
                }
            }
        }
    }

    private void sweepFolder() throws IOException, InterruptedException {
        // without the lock, which somebody else may hold for a while
        if (!garbage().isEmpty()) {
            FolderLock.holding(lock(), () -> {
                for (Path path : garbage()) {
                    discard(path);
                }
                return folder;
            });
        }
    }

    private List<Path> garbage() throws IOException {
        List<Path> garbage = new ArrayList<>();
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, ".?*")) {
            hidden.forEach(path -> {
                if (Files.isDirectory(path)) {
                    garbage.add(path);
                }
            });
        }
        boolean newest = true;
        for (Path saved : newestFirst()) {
            if (isUsable(saved) && newest) {
                newest = false;
            } else {
                garbage.add(saved);
            }
        }
        return garbage;
    }

    private boolean isUsable(Path saved) throws IOException {
        return isWhole(saved)
                && !modified(saved).toInstant().isBefore(Instant.now().minus(UNUSED));
    }
}
