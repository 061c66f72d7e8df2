package io.github.migrationtest.core.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was read of a copy that nobody changes: the next comparison with it need not ask again. Thread-safe. */
public final class SnapshotMemory {

    private final @Nullable WalStart start;
    private final Map<Long, Long> rows = new ConcurrentHashMap<>();
    private volatile @Nullable Schema schema;

    /** @param start null where it is not known */
    public SnapshotMemory(@Nullable WalStart start) {
        this.start = start;
    }

    @Nullable
    WalStart start() {
        return start;
    }

    Schema schema(Connection connection) throws SQLException {
        Schema known = schema;
        if (known == null) {
            known = SchemaReader.read(connection);
            schema = known;
        }
        return known;
    }

    /** How many rows a heap has, by its oid. */
    Map<Long, Long> rows() {
        return rows;
    }
}
