package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What was read of a copy that nobody changes: the next comparison with it need not ask again. Thread-safe. */
public final class SnapshotMemory {

    private static final int SECONDS_TO_ANSWER = 5;

    private final @Nullable WalStart start;
    private final boolean keepsSession;
    private final AtomicReference<@Nullable Connection> session = new AtomicReference<>();
    private final Map<Long, Long> rows = new ConcurrentHashMap<>();
    private volatile @Nullable Schema schema;
    private volatile @Nullable Map<Long, Sequences.Position> sequences;

    /**
     * @param start null where it is not known
     * @param keepsSession whether a session stays until {@link #close}, which nobody must be kept from the copy by
     */
    public SnapshotMemory(@Nullable WalStart start, boolean keepsSession) {
        this.start = start;
        this.keepsSession = keepsSession;
    }

    @Nullable
    WalStart start() {
        return start;
    }

    /** A pinned session of the copy, which nobody else has meanwhile; to be given to {@link #keep} or closed. */
    Connection session(TestDatabase copy) throws SQLException {
        Connection kept = session.getAndSet(null);
        if (kept == null) {
            return PinnedSession.open(copy);
        }
        // who clones the copy ends the sessions that idle in it
        if (kept.isValid(SECONDS_TO_ANSWER)) {
            return kept;
        }
        kept.close();
        return PinnedSession.open(copy);
    }

    /** Takes back a session that is as it was given. */
    void keep(Connection connection) throws SQLException {
        Connection other = keepsSession ? session.getAndSet(connection) : connection;
        if (other != null) {
            other.close();
        }
    }

    Schema schema(Connection connection) throws SQLException {
        Schema known = schema;
        if (known == null) {
            known = SchemaReader.read(connection);
            schema = known;
        }
        return known;
    }

    Map<Long, Sequences.Position> sequences(Connection connection) throws SQLException {
        Map<Long, Sequences.Position> known = sequences;
        if (known == null) {
            known = Sequences.read(connection);
            sequences = known;
        }
        return known;
    }

    /** How many rows a heap has, by its oid. */
    Map<Long, Long> rows() {
        return rows;
    }

    /** Ends the session that was kept; what was read stays. */
    public void close() throws SQLException {
        Connection kept = session.getAndSet(null);
        if (kept != null) {
            kept.close();
        }
    }
}
