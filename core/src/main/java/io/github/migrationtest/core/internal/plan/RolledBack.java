package io.github.migrationtest.core.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Work that leaves nothing: in a transaction that is rolled back, or up to a savepoint where the session is in one already.
 *
 * <p>Begins with the first script, so that nothing costs a round trip of its own.
 */
public final class RolledBack implements AutoCloseable {

    /** The prepared statement, which outlives transactions. */
    public static final String PREPARED = "mt_plan";

    private final Connection connection;
    private final boolean alone;
    private boolean begun;
    private boolean succeeded;

    public RolledBack(Connection connection) throws SQLException {
        this.connection = connection;
        this.alone = connection.getAutoCommit();
    }

    /** How far the server had written when the work began; said before the plans. */
    public static final String POSITION = """
            select case when pg_is_in_recovery() then '' else pg_current_wal_insert_lsn()::text end as "QUERY PLAN"\
            """;

    /** Executes a script, and gives the first value of each result that is a plan, or is called like one. */
    public List<String> plans(List<String> script) throws SQLException {
        List<String> all = new ArrayList<>();
        if (!begun) {
            all.add(alone ? "begin" : "savepoint mt_explain");
        }
        all.addAll(script);
        begun = true;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<String> plans = plans(statement, String.join("\n;\n", all));
            succeeded = script.stream().anyMatch(sql -> sql.startsWith("prepare "));
            return plans;
        }
    }

    private static List<String> plans(Statement statement, String sql) throws SQLException {
        List<String> plans = new ArrayList<>();
        boolean isResult = statement.execute(sql);
        while (isResult || statement.getUpdateCount() >= 0) {
            if (isResult) {
                ResultSet rows = statement.getResultSet();
                if (rows.getMetaData().getColumnName(1).equals("QUERY PLAN")) {
                    rows.next();
                    plans.add(rows.getString(1));
                }
            }
            isResult = statement.getMoreResults();
        }
        return plans;
    }

    @Override
    public void close() throws SQLException {
        if (!begun || connection.isClosed()) {
            return;
        }
        String end = alone ? "rollback" : "rollback to savepoint mt_explain; release savepoint mt_explain";
        try (Statement statement = connection.createStatement()) {
            if (succeeded) {
                statement.execute(end + "; deallocate " + PREPARED);
            } else {
                statement.execute(end);
                statement.execute("do $$ begin if exists (select from pg_prepared_statements where name = '" + PREPARED
                        + "') then deallocate " + PREPARED + "; end if; end $$");
            }
        }
    }
}
