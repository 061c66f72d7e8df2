package io.github.migrationtest.core.internal.embedded;

import java.util.List;

/** What every server of ours is started with. */
final class ServerSettings {

    static final int WAL_SEGMENT_MEGABYTES = 1;

    static final List<String> DURABILITY_OFF = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private ServerSettings() {}

    static List<String> arguments(int port) {
        List<String> all = new java.util.ArrayList<>(DURABILITY_OFF);
        all.addAll(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "autovacuum=off",
                "max_connections=100",
                "shared_buffers=32MB",
                "max_wal_size=1GB",
                "checkpoint_timeout=1h",
                "timezone=UTC"));
        return all.stream()
                .flatMap(setting -> java.util.stream.Stream.of("-c", setting))
                .toList();
    }
}
