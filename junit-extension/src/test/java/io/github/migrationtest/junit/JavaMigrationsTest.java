package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.Undoable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** Migrations in code that do with connections what they like: the round trip and its copies are none the worse. */
class JavaMigrationsTest {

    /** Somebody who never closes what he opens keeps the connection from being collected too. */
    private static final List<Connection> LEFT_OPEN = new ArrayList<>();

    @Migrations(
            locations = "classpath:histories/plain/migration",
            undo = "classpath:histories/plain/undo",
            customizer = WithCode.class)
    @Databases({"13", "18"})
    static class Checks implements MigrationChecks {}

    static final class WithCode implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration flyway) {
            flyway.javaMigrations(new V5__Leave_open(), new V6__Commit_itself(), new V7__Outside());
        }
    }

    @Test
    void mayDoWithConnectionsWhatTheyLike() {
        Execution execution = Execution.of(Checks.class, "migrationtest.scope=from:5");

        assertThat(execution.problems()).isEmpty();
        assertThat(execution.verdicts("undoRestores"))
                .containsExactly(
                        "V5 Leave open · PostgreSQL 13 passed",
                        "V5 Leave open · PostgreSQL 18 passed",
                        "V6 Commit itself · PostgreSQL 13 passed",
                        "V6 Commit itself · PostgreSQL 18 passed",
                        "V7 Outside · PostgreSQL 13 passed",
                        "V7 Outside · PostgreSQL 18 passed");
        assertThat(LEFT_OPEN).isNotEmpty();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Leaves one connection in autocommit, and one in a transaction that has read. */
    static final class V5__Leave_open extends BaseJavaMigration implements Undoable {
        @Override
        public void migrate(Context context) throws SQLException {
            execute(context.getConnection(), "create table left_open (id int)");
            Connection idle = context.getConfiguration().getDataSource().getConnection();
            execute(idle, "select 1");
            Connection inTransaction =
                    context.getConfiguration().getDataSource().getConnection();
            inTransaction.setAutoCommit(false);
            execute(inTransaction, "select count(*) from customer");
            LEFT_OPEN.addAll(List.of(idle, inTransaction));
        }

        @Override
        public void undo(Connection connection) throws SQLException {
            execute(connection, "drop table left_open");
        }
    }

    static final class V6__Commit_itself extends BaseJavaMigration implements Undoable {
        @Override
        public void migrate(Context context) throws SQLException {
            execute(context.getConnection(), "create table committed (id int)");
            context.getConnection().commit();
            execute(context.getConnection(), "alter table committed add name text");
        }

        @Override
        public void undo(Connection connection) throws SQLException {
            execute(connection, "drop table committed");
        }
    }

    static final class V7__Outside extends BaseJavaMigration implements Undoable {
        @Override
        public void migrate(Context context) throws SQLException {
            execute(context.getConnection(), "create index concurrently customer_name on customer (name)");
        }

        @Override
        public boolean canExecuteInTransaction() {
            return false;
        }

        @Override
        public void undo(Connection connection) throws SQLException {
            execute(connection, "drop index customer_name");
        }
    }
}
