package io.github.migrationtest.core.internal.server;

import java.util.List;
import java.util.stream.Stream;

/** What every server that we start is started with, embedded or in a container. */
public final class ServerSettings {

    // wal_level stays as it is: minimal would let COPY and CREATE INDEX skip WAL, which volumes are measured by.
    // Without autovacuum, statistics and files change only when somebody says so. Rare checkpoints, because CREATE and
    // DROP DATABASE make their own. Small buffers, because those look through all of them: 128 MB cost 2 to 6 ms a
    // pair.
    private static final List<String> SETTINGS = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "autovacuum=off",
            "shared_buffers=32MB",
            "max_wal_size=1GB",
            "checkpoint_timeout=1h",
            "max_connections=100",
            "timezone=UTC");

    private ServerSettings() {}

    /** The settings as arguments of {@code postgres}: {@code -c}, {@code fsync=off}, …, with further ones. */
    public static List<String> arguments(String... further) {
        return all(further).flatMap(setting -> Stream.of("-c", setting)).toList();
    }

    /** The settings as lines of a configuration file: {@code fsync = 'off'}, …, with further ones. */
    public static List<String> lines(String... further) {
        return all(further)
                .map(setting -> setting.split("=", 2))
                .map(parts -> parts[0] + " = '" + parts[1] + "'")
                .toList();
    }

    private static Stream<String> all(String... further) {
        return Stream.concat(SETTINGS.stream(), Stream.of(further));
    }
}
