package io.github.migrationtest.core.data;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * All data of a database at one moment: a copy of it on the same server, in which nothing is changed.
 *
 * <p>{@link DataComparison} says what became of it. Closing drops the copy, where it is the snapshot's own.
 */
public final class DataSnapshot implements AutoCloseable {

    private final TestDatabase copy;
    private final long boundary;
    private final boolean own;

    private DataSnapshot(TestDatabase copy, long boundary, boolean own) {
        this.copy = copy;
        this.boundary = boundary;
        this.own = own;
    }

    /**
     * Copies a database as it is now. Sessions of ours that idle in it are ended.
     *
     * @throws io.github.migrationtest.core.database.DatabaseInUseException if somebody else is connected to it
     */
    public static DataSnapshot of(TestDatabase database) throws SQLException {
        TestDatabase copy = database.server().cloneOf(database, "before");
        try {
            return new DataSnapshot(copy, boundary(copy), true);
        } catch (SQLException | RuntimeException e) {
            database.server().drop(copy);
            throw e;
        }
    }

    /**
     * Takes a copy that is there already, to be asked for before anything is changed in the database.
     *
     * @param copy a database that nobody changes: what the database was cloned from, or its clone
     */
    public static DataSnapshot existing(TestDatabase copy) throws SQLException {
        return new DataSnapshot(copy, boundary(copy), false);
    }

    /**
     * The oldest transaction that had not ended: whatever an older one has made was there before. As row versions have
     * it, in 32 bits.
     */
    private static long boundary(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")) {
            row.next();
            return Long.parseUnsignedLong(row.getString(1)) & 0xffffffffL;
        }
    }

    /** The copy. */
    public TestDatabase database() {
        return copy;
    }

    /** The transaction before which every row version of the copy was made, or is proven otherwise. */
    public long boundary() {
        return boundary;
    }

    /** What became of the rows in the database, with nothing declared. */
    public DataDiff compareWith(TestDatabase database) throws SQLException {
        return DataComparison.of().compare(this, database);
    }

    @Override
    public void close() throws SQLException {
        if (own) {
            copy.server().drop(copy);
        }
    }
}
