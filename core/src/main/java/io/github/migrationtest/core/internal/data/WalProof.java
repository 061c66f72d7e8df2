package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.database.DatabaseServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The proof that no page of a table has changed, without looking at one: PostgreSQL writes each change to its log first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/pgwalinspect.html">PostgreSQL documentation, pg_walinspect</a>
 */
final class WalProof {

    /** What a byte of log costs to read beside one of a table, measured with single-row changes. */
    private static final int DEARER = 40;

    /** Commits so that the log is on disk up to there, with that of all who have committed asynchronously before. */
    private static final String FLUSH = """
            begin;
            set local synchronous_commit = on;
            select pg_logical_emit_message(true, 'migration-test', '');
            commit
            """;

    /** What the extension would create: it is rolled back, so that nothing is left in the database. */
    private static final String FUNCTION = """
            create function pg_temp.mt_block_info(
                pg_lsn, pg_lsn, boolean, out start_lsn pg_lsn, out end_lsn pg_lsn, out prev_lsn pg_lsn, out block_id int2,
                out reltablespace oid, out reldatabase oid, out relfilenode oid, out relforknumber int2,
                out relblocknumber int8, out xid xid, out resource_manager text, out record_type text,
                out record_length int4, out main_data_length int4, out block_data_length int4, out block_fpi_length int4,
                out block_fpi_info text[], out description text, out block_data bytea, out block_fpi_data bytea)
            returns setof record language c strict as '$libdir/pg_walinspect', 'pg_get_wal_block_info'
            """;

    /**
     * Files of which a page was changed: but for hints of who has committed, and locks of rows.
     *
     * <p>A copy has the file numbers of what it was copied from: where the database itself is younger, a change to any
     * file of that number may have come with it.
     */
    private static final String TOUCHED = """
            select distinct relfilenode::bigint
              from pg_temp.mt_block_info('%s', '%s', false)
             where relforknumber = 0
               and (%s or reldatabase = %s)
               and (resource_manager, record_type) not in (('XLOG', 'FPI_FOR_HINT'), ('Heap', 'LOCK'))
            """;

    private WalProof() {}

    /**
     * The file numbers that may have been changed.
     *
     * @param bytes how much would have to be read instead
     * @return null where nothing is known, or it would cost more than reading the tables
     */
    static @Nullable Set<Long> touched(DatabaseServer server, WalStart start, String database, long bytes) {
        try (Connection connection = WalStart.connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(FLUSH);
            String end;
            try (ResultSet row = statement.executeQuery("select lsn, lsn - '" + start.lsn() + "' < " + bytes / DEARER
                    + " from pg_current_wal_flush_lsn() lsn")) {
                row.next();
                end = row.getString(1);
                if (!row.getBoolean(2)) {
                    return null;
                }
            }
            return touched(connection, start, end, database);
        } catch (SQLException e) {
            // the log is gone already, or the extension is not there: rows are read instead
            return null;
        }
    }

    private static Set<Long> touched(Connection connection, WalStart start, String end, String database)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            long oid;
            try (ResultSet row =
                    statement.executeQuery("select oid from pg_database where datname = " + Sql.literal(database))) {
                row.next();
                oid = row.getLong(1);
            }
            statement.execute(FUNCTION);
            Set<Long> touched = new HashSet<>();
            try (ResultSet rows = statement.executeQuery(
                    TOUCHED.formatted(start.lsn(), end, !start.databases().contains(oid), oid))) {
                while (rows.next()) {
                    touched.add(rows.getLong(1));
                }
            }
            return touched;
        } finally {
            connection.rollback();
        }
    }
}
