package io.github.migrationtest.core.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.StatementListener;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class StatementRecorderTest implements StatementListener {

    private final List<ExecutedStatement> heard = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private StatementRecorder recorder;

    @BeforeEach
    void database() throws SQLException {
        recorder = new StatementRecorder(
                DatabaseServers.get(new DatabaseSpec("embedded", "18"), Settings.fromEnvironment())
                        .create("recorder")
                        .dataSource(),
                Direction.UP,
                List.of(this));
    }

    @Override
    public void beforeStatement(Migration migration, String sql) {
        announced.add(migration.label() + " " + sql);
    }

    @Override
    public void afterStatement(Migration migration, ExecutedStatement statement) {
        heard.add(statement);
    }

    @Test
    void hearsOnlyWhatRunsWhileAMigrationDoes() throws SQLException {
        Migration migration = script("select 1;\n\nselect 2;");
        try (Connection connection = recorder.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 'before'");
            recorder.begins(migration);
            statement.execute("select 1");
            statement.execute("select 2");
            recorder.ends(migration);
            statement.execute("select 'after'");
        }

        assertThat(announced).containsExactly("V1 select 1", "V1 select 2");
        assertThat(heard).extracting(ExecutedStatement::location).containsExactly("sql/V1__x.sql:1", "sql/V1__x.sql:3");
        assertThat(heard).allMatch(executed -> executed.duration().toNanos() > 0);
    }

    @Test
    void tellsWhatTheServerSaidAndWhere() throws SQLException {
        Migration migration = script("create table a (\n  id int,\n  name txet\n);");
        try (Connection connection = recorder.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            recorder.begins(migration);
            assertThatThrownBy(() -> statement.execute("create table a (\n  id int,\n  name txet\n)"))
                    .isInstanceOf(SQLException.class);
            recorder.ends(migration);
        }

        ExecutedStatement failed = heard.get(0);
        assertThat(failed.location()).isEqualTo("sql/V1__x.sql:3");
        assertThat(failed.failure()).isNotNull();
        assertThat(failed.failure().sqlState()).isEqualTo("42704");
        assertThat(failed.failure().message()).isEqualTo("type \"txet\" does not exist");
    }

    @Test
    void tellsDetailOfTheServer() throws SQLException {
        Migration migration = script("insert into a values (1);");
        try (Connection connection = recorder.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table a (id int primary key); insert into a values (1)");
            recorder.begins(migration);
            assertThatThrownBy(() -> statement.execute("insert into a values (1)"))
                    .isInstanceOf(SQLException.class);
        }

        assertThat(heard.get(0).failure().message())
                .isEqualTo("duplicate key value violates unique constraint \"a_pkey\"\n"
                        + "Detail: Key (id)=(1) already exists.");
    }

    @Test
    void hearsPreparedStatementsAndBatchesOfCodeWithItsLine() throws SQLException {
        Migration migration = new Migration(
                Migration.Kind.VERSIONED,
                MigrationVersion.of("1"),
                "x",
                new Script("src/test/java/StatementRecorderTest.java", ""),
                null,
                "");
        try (Connection connection = recorder.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table a (id int)");
            recorder.begins(migration);
            try (PreparedStatement insert = connection.prepareStatement("insert into a values (?)")) {
                for (int i = 0; i < 3; i++) {
                    insert.setInt(1, i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            recorder.ends(migration);
        }

        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).sql()).isEqualTo("insert into a values (?)");
        assertThat(heard.get(0).location()).matches("src/test/java/StatementRecorderTest\\.java:\\d+");
    }

    @Test
    void letsToolsReachTheDriverForCopy() throws Exception {
        Migration migration = script("copy a from stdin;");
        try (Connection connection = recorder.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table a (id int)");
            recorder.begins(migration);
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy a from stdin", new StringReader("1\n2\n"));
            recorder.ends(migration);
            assertThat(rows).isEqualTo(2);
        }
    }

    private static Migration script(String sql) {
        return new Migration(
                Migration.Kind.VERSIONED, MigrationVersion.of("1"), "x", new Script("sql/V1__x.sql", sql), null, "");
    }
}
