package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationtest.core.internal.step.CodeLines;
import io.github.migrationtest.core.internal.step.StatementRecorder;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.ToolException;
import io.github.migrationtest.core.migration.Undoable;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.StatementListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FlywayKindsTest {

    private HistoryFixture it;

    @BeforeEach
    void project(@TempDir Path project) throws SQLException {
        it = new HistoryFixture(project);
    }

    @Test
    void appliesRepeatablesOnlyWhenAskedAndThenAgain() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        it.file("sql/V2__b.sql", "create table b (id int);");
        it.file("sql/R__fill.sql", "insert into b values (1);");
        MigrationHistory history = it.open();
        history.prepare(it);

        it.up(history, "V1");
        it.up(history, "V2");
        assertThat(history.startAgain(it, HistoryFixture.named(history, "V1", "V2")))
                .isEmpty();
        it.up(history, "R fill");
        it.up(history, "R fill");

        assertThat(it.query("select count(*) from b")).containsExactly("2");
        assertThat(it.applied()).containsExactly("1", "2", "fill");
        assertThat(history.startAgain(it, history.migrations())).isEmpty();
    }

    @Test
    void undoesSeveralAndLeavesRepeatablesAlone() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        it.file("sql/V2__b.sql", "create table b (id int);").file("sql/U2__b.sql", "drop table b;");
        it.file("sql/V3__c.sql", "create table c (id int);").file("sql/U3__fill.sql", "drop table c;");
        it.file("sql/R__fill.sql", "select 1;");
        MigrationHistory history = it.open();
        history.prepare(it);
        it.up(history, "V1", "V2", "V3", "R fill");

        it.down(history, "V2", "V3");

        assertThat(it.tables()).containsExactly("a");
        assertThat(it.applied()).containsExactly("1", "fill");
        assertThat(it.heard).endsWith("begins V3", "ends V3", "begins V2", "ends V2");
    }

    @Test
    void honoursConfFilesUpAndDown() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int); create index i on a (id);");
        it.file("sql/V2__b.sql", "reindex table concurrently a;")
                .file("sql/V2__b.sql.conf", "executeInTransaction=false");
        it.file("sql/U2__b.sql", "reindex index concurrently i;")
                .file("sql/U2__b.sql.conf", "executeInTransaction=false");
        MigrationHistory history = it.open();
        history.prepare(it);

        it.up(history, "V1", "V2");
        it.down(history, "V2");

        assertThat(it.applied()).containsExactly("1");
    }

    @Test
    void saysHowAnUndoFailed() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        it.file("sql/U1__a.sql", "drop table a;\ndrop table b;");
        MigrationHistory history = it.open();
        history.prepare(it);
        it.up(history, "V1");

        ToolException failure = catchThrowableOfType(ToolException.class, () -> it.down(history, "V1"));

        assertThat(failure).hasMessage("table \"b\" does not exist");
        assertThat(failure.migration()).extracting(Migration::label).isEqualTo("V1");
        assertThat(it.tables()).containsExactly("a");
        assertThat(it.applied()).containsExactly("1");
    }

    @Test
    void beginsWithABaselineWhereNothingOlderIsLeft() throws SQLException {
        it.file("sql/B5__everything.sql", "create table a (id int);");
        it.file("sql/V6__b.sql", "create table b (id int);").file("sql/U6__b.sql", "drop table b;");
        MigrationHistory history = it.open();
        history.prepare(it);

        it.up(history, "B5");
        it.up(history, "V6");
        it.down(history, "V6");
        it.up(history, "V6");

        assertThat(it.tables()).containsExactly("a", "b");
        assertThat(history.startAgain(it, history.migrations())).isEmpty();
    }

    @Test
    void hidesABaselineBesideTheVersionsThatItStandsFor() {
        it.file("sql/V4__a.sql", "select 1;")
                .file("sql/B5__everything.sql", "select 1;")
                .file("sql/V6__b.sql", "select 1;");

        assertThat(it.open().migrations()).extracting(Migration::label).containsExactly("V4", "V6");
    }

    @Test
    void preparesASchemaThatIsNotEmpty() throws SQLException {
        it.execute("create table legacy ()");
        it.file("sql/V1__a.sql", "create table a (id int);");
        MigrationHistory history = it.open();

        history.prepare(it);
        it.up(history, "V1");

        assertThat(it.applied()).containsExactly("1");
    }

    @Test
    void runsCallbacksOfTheUserAndThoseOfWholeRunsAtAStartOnly() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int); create table log (what text);");
        it.file("sql/V2__b.sql", "create table b (id int);").file("sql/U2__b.sql", "drop table b;");
        it.file("sql/beforeMigrate.sql", "create extension if not exists pg_trgm;");
        it.file("sql/afterEachMigrate__log.sql", "insert into log values ('each ' || '${flyway:defaultSchema}');");
        it.file("sql/afterMigrate.sql", "insert into log select 'head ' || count(*) from b;");
        it.file("sql/beforeEachUndo.sql", "insert into log values ('undo');");
        MigrationHistory history = it.open();
        history.prepare(it);

        it.up(history, "V1");
        it.up(history, "V2");
        assertThat(it.query("select what from log")).containsExactly("each public", "each public");
        history.startAgain(it, history.migrations());
        it.down(history, "V2");

        assertThat(it.query("select what from log")).containsExactly("each public", "each public", "head 0", "undo");
        assertThat(it.query("select extname from pg_extension where extname = 'pg_trgm'"))
                .hasSize(1);
    }

    @Test
    void leavesEachCallbackOutsideOfWhatTheMigrationDoes() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        it.file("sql/beforeEachMigrate__z.sql", "select 'outside';");
        it.file("sql/afterEachMigrate.sql", "select 'outside';");
        List<String> heard = new ArrayList<>();
        MigrationHistory history = it.open();
        StatementRecorder recorder =
                new StatementRecorder(it.dataSource(), Direction.UP, List.of(new StatementListener() {
                    @Override
                    public void afterStatement(Migration migration, ExecutedStatement statement) {
                        heard.add(statement.location() + " " + statement.sql());
                    }
                }));
        history.prepare(recorder);

        history.apply(recorder, history.migrations());

        assertThat(heard).containsExactly("sql/V1__a.sql:1 create table a (id int)");
    }

    @Test
    void copiesFromStdinWhileStatementsAreRecorded() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);\nCOPY a FROM STDIN;\n1\n2\n\\.\n");
        MigrationHistory history = it.open();
        StatementRecorder recorder = new StatementRecorder(it.dataSource(), Direction.UP, List.of());
        history.prepare(recorder);

        history.apply(recorder, history.migrations());

        assertThat(it.query("select count(*) from a")).containsExactly("2");
    }

    /** Registered, because its constructor has a parameter. */
    public static final class V2__Fill extends BaseJavaMigration implements Undoable {
        private final int value;

        V2__Fill(int value) {
            this.value = value;
        }

        @Override
        public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("insert into a values (" + value + ")");
            }
        }

        @Override
        public void undo(Connection connection) throws Exception {
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from a");
            }
        }
    }

    public static final class WithCode implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration flyway) {
            flyway.javaMigrations(new V2__Fill(42)).callbacks(new Count());
        }
    }

    /** Many real ones work like this, with Spring's JdbcTemplate on the configuration's data source. */
    public static final class WithConnectionsOfItsOwn implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration flyway) {
            flyway.javaMigrations(new V2__Own_connections());
        }
    }

    static final class V2__Own_connections extends BaseJavaMigration {

        @Override
        public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
            execute(context.getConnection(), "insert into a values ('transaction', pg_backend_pid())");
            for (String name : List.of("first", "second")) {
                try (Connection own = context.getConfiguration().getDataSource().getConnection()) {
                    execute(own, "insert into a values ('" + name + "', pg_backend_pid())");
                }
            }
            try (Connection own = context.getConfiguration().getDataSource().getConnection()) {
                own.setAutoCommit(false);
                execute(own, "insert into a values ('rolled back', pg_backend_pid())");
                own.rollback();
            }
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void codeThatOpensConnectionsLeavesTheTransactionAlone() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (name text, pid int);");
        MigrationHistory history =
                it.open(List.of("filesystem:sql"), List.of(), Map.of(), WithConnectionsOfItsOwn.class);
        history.prepare(it);

        it.up(history, "V1", "V2");

        assertThat(it.applied()).containsExactly("1", "2");
        assertThat(it.query("select name from a order by name")).containsExactly("first", "second", "transaction");
        assertThat(it.query("select count(*) from a where pid = (select pid from a where name = 'transaction')"))
                .containsExactly("1");
    }

    static final class WithBrokenCode implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration flyway) {
            flyway.javaMigrations(new V2__Broken());
        }
    }

    static final class V2__Broken extends BaseJavaMigration {
        @Override
        public void migrate(org.flywaydb.core.api.migration.Context context) {
            throw new ArithmeticException();
        }
    }

    @Test
    void codeThatThrowsWithoutAMessageIsToldByItsException() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        MigrationHistory history = it.open(List.of("filesystem:sql"), List.of(), Map.of(), WithBrokenCode.class);
        history.prepare(it);

        assertThatThrownBy(() -> it.up(history, "V1", "V2"))
                .isInstanceOf(ToolException.class)
                .hasMessage("ArithmeticException")
                .satisfies(thrown -> assertThat(CodeLines.location("src/FlywayKindsTest.java", thrown))
                        .matches("src/FlywayKindsTest.java:\\d+"));
    }

    static final class Count extends BaseCallback {
        private static final List<String> EVENTS = new ArrayList<>();

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_MIGRATE || event == Event.AFTER_EACH_MIGRATE || event == Event.AFTER_UNDO;
        }

        @Override
        public void handle(Event event, Context context) {
            EVENTS.add(event.getId());
        }
    }

    @Test
    void runsCodeUpAndDownAndCallbacksInCode() throws SQLException {
        Count.EVENTS.clear();
        it.file("sql/V1__a.sql", "create table a (id int);");
        MigrationHistory history = it.open(List.of("filesystem:sql"), List.of(), Map.of(), WithCode.class);
        history.prepare(it);

        it.up(history, "V1");
        it.up(history, "V2");
        assertThat(it.query("select id from a")).containsExactly("42");
        assertThat(history.startAgain(it, history.migrations())).isEmpty();
        it.down(history, "V2");

        assertThat(it.query("select id from a")).isEmpty();
        assertThat(it.applied()).containsExactly("1");
        assertThat(history.migrations().get(1).script().path()).isEqualTo(V2__Fill.class.getName());
        assertThat(Count.EVENTS).containsExactly("afterEachMigrate", "afterEachMigrate", "afterMigrate", "afterUndo");
        assertThat(it.heard).contains("begins V2", "ends V2");
    }

    @Test
    void findsClassesInLocationsAndTheirUndoInDbUndo() throws SQLException {
        MigrationHistory history = it.open(List.of("classpath:flywaytest/code"), List.of(), Map.of(), null);
        history.prepare(it);

        it.up(history, "V1", "V2");
        it.down(history, "V2");

        assertThat(history.migrations())
                .extracting(Migration::displayName)
                .containsExactly("V1 create table", "V2 Fill table");
        assertThat(it.query("select count(*) from from_class")).containsExactly("0");
    }

    @Test
    void refusesToUndoWhatHasNoUndo() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        MigrationHistory history = it.open();
        history.prepare(it);
        it.up(history, "V1");

        assertThatThrownBy(() -> it.down(history, "V1"))
                .isInstanceOf(ToolException.class)
                .hasMessage("V1 has no undo script");
    }

    @Test
    void tellsAtASecondStartThatAScriptHasChanged() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        MigrationHistory before = it.open();
        before.prepare(it);
        it.up(before, "V1");
        it.file("sql/V1__a.sql", "create table a (id bigint);");
        MigrationHistory after = it.open();

        assertThatThrownBy(() -> after.startAgain(it, after.migrations()))
                .isInstanceOf(ToolException.class)
                .hasMessageStartingWith("Validate failed: Migrations have failed validation\n"
                        + "Migration checksum mismatch for migration version 1");
    }

    @Test
    void namesTheMigrationThatCannotBeParsed() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);\ncreate index concurrently i on a (id);");
        MigrationHistory history = it.open();
        history.prepare(it);

        ToolException failure = catchThrowableOfType(ToolException.class, () -> it.up(history, "V1"));

        assertThat(failure.migration()).extracting(Migration::label).isEqualTo("V1");
        assertThat(failure)
                .hasMessageStartingWith("Detected both transactional and non-transactional statements within the same"
                        + " migration (even though mixed is false). Offending statement found at line 2");
    }
}
