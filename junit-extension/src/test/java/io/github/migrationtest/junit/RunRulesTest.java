package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.MigrationFailedException;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.observe.ExecutedStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a test's body may do with its run. The tests are what users write. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
@Seed(rows = 0)
class RunRulesTest {

    @MigrationTest
    void upDownAndUpAgain(MigrationRun run) {
        MigrationStep up = run.up();
        MigrationStep down = run.down();
        MigrationStep again = run.up();

        assertThat(up.direction()).isEqualTo(Direction.UP);
        assertThat(down.direction()).isEqualTo(Direction.DOWN);
        assertThat(down.undoes()).containsSame(up);
        assertThat(up.catalogBefore()).isEqualTo(down.catalogAfter());
        assertThat(again.catalogAfter()).isEqualTo(up.catalogAfter());
        assertThat(up.statements())
                .extracting(ExecutedStatement::sql)
                .contains(run.migration().script().text().strip().replace(";", ""));
    }

    @MigrationTest("2")
    void upAfterUp(MigrationRun run) {
        run.up();

        assertThatThrownBy(run::up)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("up(): V2 is applied already; call down() first");
        assertThatThrownBy(run::tryUp)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("up(): V2 is applied already; call down() first");
    }

    @MigrationTest("2")
    void downBeforeUp(MigrationRun run) {
        assertThatThrownBy(run::down)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("down(): V2 is not applied; call up() first");

        run.up();
        run.down();
        assertThatThrownBy(run::tryDown)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("down(): V2 is not applied; call up() first");
    }

    @MigrationTest("2")
    void anyWayThroughTheHistory(MigrationRun run) {
        assertThat(run.upTo("4").migrations())
                .extracting(Object::toString)
                .containsExactly("V2 add email", "V3 add phone", "V4 create orders");
        assertThat(run.downTo("3").displayName()).isEqualTo("V4 create orders · PostgreSQL 18");
        assertThat(run.downTo("1").displayName()).isEqualTo("V2..V3 · PostgreSQL 18");
        assertThat(run.catalog().table("customer").columns())
                .hasToString("[column public.customer.id, column public.customer.name]");
        assertThat(run.up().displayName()).isEqualTo("V2 add email · PostgreSQL 18");
    }

    @MigrationTest("2")
    void noWayToWhereItIs(MigrationRun run) {
        assertThatThrownBy(() -> run.upTo("1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("upTo(1): the database is at V1 already");
        assertThatThrownBy(() -> run.downTo("1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("downTo(1): the database is only at V1");
        assertThatThrownBy(() -> run.upTo("7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("upTo(7): the history has no such version; it goes from V1 to V4");

        run.upTo("3");
        assertThatThrownBy(run::up)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("up(): the database is at V3, not before V2; use upTo or downTo");
        assertThatThrownBy(run::down)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("down(): the database is at V3, not at V2; use upTo or downTo");
    }

    @MigrationTest(
            value = {"2", "4"},
            group = true)
    void aGroupIsOneStep(MigrationRun run) {
        assertThat(run.migrations())
                .extracting(Object::toString)
                .containsExactly("V2 add email", "V3 add phone", "V4 create orders");

        MigrationStep up = run.up();
        MigrationStep down = run.down();

        assertThat(up.displayName()).isEqualTo("V2..V4 · PostgreSQL 18");
        assertThat(down.migrations()).isEqualTo(up.migrations());
        assertThat(down.catalogAfter()).isEqualTo(up.catalogBefore());
        assertThatThrownBy(run::down).hasMessage("down(): V2..V4 is not applied; call up() first");
    }

    @MigrationTest("2")
    void idleConnectionsAreClosedBeforeAStep(MigrationRun run) throws SQLException {
        Connection idle = run.dataSource().getConnection();
        try (Statement statement = idle.createStatement()) {
            statement.execute("select * from customer");
        }
        Connection other = run.dataSource()
                .getConnection(run.database().user(), run.database().password());

        run.up();

        assertThat(idle.isClosed()).isTrue();
        assertThat(other.isClosed()).isTrue();
    }

    @MigrationTest("2")
    void aConnectionInATransactionIsNamedAtOnce(MigrationRun run) throws SQLException {
        try (Connection connection = run.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table customer in share mode");

            assertThatThrownBy(run::up)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A connection that the test opened is idle in transaction, and would hold up the"
                            + " migration; commit or close it before the step. Its last query: lock table customer"
                            + " in share mode");
            connection.rollback();
        }
        run.up();
    }

    @MigrationTest("2")
    void statementsAndQueriesTakeArguments(MigrationRun run) {
        run.up();

        assertThat(run.execute("insert into customer (name, email) values (?, ?), (?, ?)", "Ada", null, "Bob", "b@x"))
                .isEqualTo(2);
        assertThat(run.execute("update customer set email = ? where name = ?", null, "Bob"))
                .isEqualTo(1);
        assertThat(run.execute("update customer set email = ?", (Object) null)).isEqualTo(2);
        assertThat(run.execute("update customer set email = ?", (Object[]) null))
                .isEqualTo(2);
        assertThat(run.execute("create table other ()")).isZero();

        List<Map<String, Object>> rows =
                run.query("select name, email as mail from customer where id > ? order by 1", 0);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).keySet()).containsExactly("name", "mail");
        assertThat(rows.get(0).values()).containsExactlyElementsOf(Arrays.asList("Ada", null));
    }

    @MigrationTest("2")
    void sqlThatTheServerRefusesIsShown(MigrationRun run) {
        assertThatThrownBy(() -> run.execute("insert into customer\n  (nam) values (?)", "Ada"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        ERROR: column "nam" of relation "customer" does not exist
                          Position: 25
                          in: insert into customer
                          (nam) values (?)""");
        assertThatThrownBy(() -> run.query("select nam from customer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        ERROR: column "nam" does not exist
                          Hint: Perhaps you meant to reference the column "customer.name".
                          Position: 8
                          in: select nam from customer""");
        run.up();
    }

    @MigrationTest("2")
    void oneTestsRowsAreNotSeen(MigrationRun run) {
        writeAndCount(run);
    }

    @MigrationTest("2")
    void byAnother(MigrationRun run) {
        writeAndCount(run);
    }

    private static void writeAndCount(MigrationRun run) {
        run.execute("insert into customer (name) values ('Ada')");
        run.up();
        assertThat(run.query("select name from customer")).hasSize(1);
    }

    @MigrationTest("2")
    void aStepMayFailAndBeLookedAt(MigrationRun run) {
        run.execute("alter table customer add column email int");

        MigrationStep step = run.tryUp();

        assertThat(step.succeeded()).isFalse();
        assertThat(step.failure().orElseThrow().describe()).isEqualTo("""
                ERROR 42701: column "email" of relation "customer" already exists
                  junit-extension/src/test/resources/histories/plain/migration/V2__add_email.sql:1
                    alter table customer add column email text""");
        assertThatThrownBy(run::up).isInstanceOfSatisfying(MigrationFailedException.class, e -> {
            assertThat(e.step().succeeded()).isFalse();
            assertThat(e).hasMessage("""
                    [V2 add email · PostgreSQL 18] up failed: ERROR 42701: column "email" of relation "customer" already exists
                      junit-extension/src/test/resources/histories/plain/migration/V2__add_email.sql:1
                        alter table customer add column email text""");
        });
        run.execute("alter table customer drop column email");
        assertThat(run.tryUp().succeeded()).isTrue();
        run.execute("alter table customer drop column email");
        assertThat(run.tryDown().succeeded()).isFalse();
        assertThatThrownBy(run::down)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessage("""
                [V2 add email · PostgreSQL 18] down failed: ERROR 42703: column "email" of relation "customer" does not exist
                  junit-extension/src/test/resources/histories/plain/undo/U2__add_email.sql:1
                    alter table customer drop column email""");
    }
}
