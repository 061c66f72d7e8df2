package io.github.migrationtest.core.data;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.data.SnapshotMemory;
import io.github.migrationtest.core.internal.data.WalStart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * All data of a database at one moment: a copy of it on the same server, in which nothing is changed.
 *
 * <p>{@link DataComparison} says what became of it. Closing drops the copy, where it is the snapshot's own.
 */
public final class DataSnapshot implements AutoCloseable {

    /** The transaction that made the copy: nobody was connected, so that all others in the database had ended. */
    private static final String MADE = "select xmin::text from pg_database where datname = current_database()";

    /** The oldest transaction that has not ended: whatever an older one has made is there. */
    private static final String OLDEST_RUNNING = "select pg_snapshot_xmin(pg_current_snapshot())::text";

    private final TestDatabase copy;
    private final @Nullable Long boundary;
    private final boolean own;
    private final SnapshotMemory memory;

    private DataSnapshot(TestDatabase copy, @Nullable Long boundary, @Nullable WalStart start, boolean own) {
        this.copy = copy;
        this.boundary = boundary;
        this.own = own;
        this.memory = new SnapshotMemory(start, own);
    }

    /**
     * Copies a database as it is now. Sessions of ours that idle in it are ended.
     *
     * @throws io.github.migrationtest.core.database.DatabaseInUseException if somebody else is connected to it
     */
    public static DataSnapshot of(TestDatabase database) throws SQLException {
        WalStart start = WalStart.beforeCopy(database.server());
        TestDatabase copy = database.server().cloneOf(database, "before");
        try {
            return new DataSnapshot(copy, boundary(copy, MADE), start, true);
        } catch (SQLException | RuntimeException e) {
            database.server().drop(copy);
            throw e;
        }
    }

    /**
     * Takes a copy that is there already. Without knowing since when, every row has to be read.
     *
     * @param copy a database that nobody changes
     */
    public static DataSnapshot existing(TestDatabase copy) {
        return new DataSnapshot(copy, null, null, false);
    }

    /**
     * Takes a copy that is there already and that the database equals now: to be called before anything is changed in
     * it, or changes would pass for what was there.
     *
     * @param copy a database that nobody changes: what the database was cloned from, or its clone
     */
    public static DataSnapshot begin(TestDatabase copy) throws SQLException {
        WalStart start = WalStart.now(copy.server());
        return new DataSnapshot(copy, boundary(copy, OLDEST_RUNNING), start, false);
    }

    private static long boundary(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            // row versions have 32 bits of it
            return Long.parseUnsignedLong(row.getString(1)) & 0xffffffffL;
        }
    }

    /** The copy. */
    public TestDatabase database() {
        return copy;
    }

    /** The transaction since which row versions are newer than the copy; null where it is not known. */
    public @Nullable Long boundary() {
        return boundary;
    }

    SnapshotMemory memory() {
        return memory;
    }

    /** What became of the rows in the database, with nothing declared. */
    public DataDiff compareWith(TestDatabase database) throws SQLException {
        return DataComparison.of().compare(this, database);
    }

    @Override
    public void close() throws SQLException {
        memory.close();
        if (own) {
            copy.server().drop(copy);
        }
    }
}
