package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;
import io.github.migrationtest.core.state.StateSeeder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A row that stands in a migration's script, or that another seed writes, and that the rows of a seed do not let in. Neither
 * is at fault: production has no such rows. Every other failure on rows is the migration's.
 *
 * @param table whose rows are in the way
 * @param reason for a note: {@code V30 inserts a row that …}
 */
record SeedConflict(QualifiedName table, String reason) {

    /** PostgreSQL documentation, appendix A. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    /** The table as the seed knows it, where the server speaks of a partition. */
    private static final String ROOT = """
            select n.nspname, c.relname
              from (select to_regclass(format('%I.%I', ?::text, ?::text)) as oid) named
              join pg_class c on c.oid = coalesce(pg_partition_root(named.oid), named.oid)
              join pg_namespace n on n.oid = c.relnamespace
            """;

    /** The table whose row the foreign key misses: one that a migration wanted to insert, too. */
    private static final String REFERENCED = """
            select n.nspname, r.relname
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_namespace cn on cn.oid = c.relnamespace
              join pg_class r on r.oid = coalesce(pg_partition_root(k.confrelid), k.confrelid)
              join pg_namespace n on n.oid = r.relnamespace
             where k.contype = 'f'
               and cn.nspname = ?
               and c.relname = ?
               and k.conname = ?
            """;

    /**
     * The conflict that a step failed of, going by what the server said.
     *
     * @param failed the step on rows
     * @param onEmptyTables the same step on empty tables; null where it was not run
     * @param observer a session on the database that it failed on
     */
    static Optional<SeedConflict> of(MigrationStep failed, @Nullable MigrationStep onEmptyTables, Connection observer)
            throws SQLException {
        StepFailure failure = failed.failure().orElse(null);
        if (failure == null
                || failure.statement() == null
                || onEmptyTables == null
                || !onEmptyTables.succeeded()
                || !LiteralInsert.is(failure.statement())) {
            return Optional.empty();
        }
        ServerErrorMessage said = said(failure.cause());
        if (said == null || said.getTable() == null) {
            return Optional.empty();
        }
        Optional<QualifiedName> table = UNIQUE_VIOLATION.equals(said.getSQLState())
                ? name(observer, ROOT, said.getSchema(), said.getTable())
                : FOREIGN_KEY_VIOLATION.equals(said.getSQLState())
                        ? name(observer, REFERENCED, said.getSchema(), said.getTable(), said.getConstraint())
                        : Optional.empty();
        return table.map(name -> of(name, failure.migration().label(), said));
    }

    /** The conflict of two seeds: what somebody has written goes before what nobody asked for in particular. */
    static Optional<SeedConflict> of(StateSeeder seeder, SQLException failure, Connection observer)
            throws SQLException {
        ServerErrorMessage said = said(failure);
        return said == null || said.getTable() == null || !UNIQUE_VIOLATION.equals(said.getSQLState())
                ? Optional.empty()
                : name(observer, ROOT, said.getSchema(), said.getTable())
                        .map(name -> of(name, seeder.description(), said));
    }

    private static SeedConflict of(QualifiedName table, String who, ServerErrorMessage said) {
        String detail = said.getDetail() == null ? "" : ": " + said.getDetail();
        return new SeedConflict(
                table, who + " inserts a row that they do not let in (" + said.getConstraint() + detail + ")");
    }

    private static @Nullable ServerErrorMessage said(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof PSQLException refused) {
                return refused.getServerErrorMessage();
            }
        }
        return null;
    }

    private static Optional<QualifiedName> name(Connection observer, String query, @Nullable String... arguments)
            throws SQLException {
        try (PreparedStatement statement = observer.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new QualifiedName(row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }
}
