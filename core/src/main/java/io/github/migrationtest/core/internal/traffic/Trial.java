package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.Canary;
import io.github.migrationtest.core.lock.TrafficKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs a statement once before the step, in a transaction that is rolled back, and sees what it uses. */
final class Trial {

    /** A custom parameter that is there until the transaction ends. */
    private static final String BEGIN = "set local statement_timeout = '10s'; set local migration_test.trial = 'on'";

    /** The locks on a partition tell no more than those on what it is a partition of. */
    private static final String USED = """
            with used as (
                select c.oid, n.nspname, c.relname, c.relispartition,
                       bool_or(l.mode not in ('AccessShareLock', 'RowShareLock')) as written
                  from pg_locks l
                  join pg_class c on c.oid = l.relation
                  join pg_namespace n on n.oid = c.relnamespace
                 where l.pid = pg_backend_pid()
                   and l.locktype = 'relation'
                   and l.database = (select oid from pg_database where datname = current_database())
                   and c.relkind in ('r', 'p', 'm', 'f', 'v')
                   and n.nspname <> 'information_schema'
                   and n.nspname !~ '^pg_'
                 group by 1, 2, 3, 4
            )
            select nspname, relname, written
              from used
             where not (relispartition and exists (select from pg_inherits i
                                                    where i.inhrelid = used.oid
                                                      and i.inhparent in (select oid from used)))
             order by 1, 2
            """;

    private Trial() {}

    /**
     * Runs a statement.
     *
     * @return what it is, with the tables that it locked
     * @throws IllegalArgumentException if it ends its transaction
     */
    static Canary of(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(BEGIN);
            statement.execute(sql);
            requireTransaction(statement, sql);
            return used(statement, sql);
        } finally {
            session.rollback();
        }
    }

    private static void requireTransaction(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery("select current_setting('migration_test.trial', true)")) {
            row.next();
            if (!"on".equals(row.getString(1))) {
                throw new IllegalArgumentException("A statement of traffic ends its transaction, which is to be rolled"
                        + " back\n  in: " + sql.strip());
            }
        }
    }

    private static Canary used(Statement statement, String sql) throws SQLException {
        List<QualifiedName> tables = new ArrayList<>();
        boolean written = false;
        try (ResultSet row = statement.executeQuery(USED)) {
            while (row.next()) {
                tables.add(new QualifiedName(row.getString(1), row.getString(2)));
                written |= row.getBoolean(3);
            }
        }
        return new Canary(sql.strip(), written ? TrafficKind.WRITE : TrafficKind.READ, tables);
    }
}
