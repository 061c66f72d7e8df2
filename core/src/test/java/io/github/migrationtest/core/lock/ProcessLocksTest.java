package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationtest.core.check.BlocksNobody;
import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.migration.CommandHistory;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;
import io.github.migrationtest.core.migration.ToolCommand;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.SqlProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process of its own locks and does is seen as what a tool in the JVM does. */
class ProcessLocksTest {

    private static final List<String> PSQL = List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", "{script}");

    private static final String SEVERAL = """
            set lock_timeout = '2s';
            alter table customer add column born date;
            create index on orders (customer);
            alter table orders alter column id type bigint;
            update customer set city = 'y';
            insert into customer values (-1, 'a');
            insert into customer values (-2, 'b');
            do $$ begin alter table orders alter column customer set not null; end $$;
            truncate nothing;
            create table made (id int primary key);
            insert into made select n from generate_series(1, 10) n;
            """;

    private static final String ALONE = """
            create index concurrently customer_of on orders (customer);
            vacuum full customer;
            """;

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void history() throws Exception {
        scripts = new Scripts(folder).up("1", """
                create table customer (id int primary key, name text, city varchar(20));
                insert into customer select n, 'customer ' || n, 'x' from generate_series(1, 1000) n;
                create table orders (id int primary key, customer int references customer on delete cascade);
                insert into orders select n, 1 + n % 9 from generate_series(1, 2000) n;
                create table nothing (id int);
                """);
    }

    private MigrationHistory by(List<String> command) {
        return new CommandHistory(scripts.history(), new ToolCommand(command, folder));
    }

    private RecordedRun recorded(int major, MigrationHistory history) throws Exception {
        return recorded(major, history, Duration.ofMinutes(5));
    }

    private RecordedRun recorded(int major, MigrationHistory history, Duration timeout) throws Exception {
        try (Climb climb = scripts.climb(major, "from:2", history, Set.of(LockTimeline.class), timeout)) {
            return climb.recorded(Scripts.version(climb, "V2"));
        }
    }

    private MigrationStep up(int major, MigrationHistory history) throws Exception {
        return up(major, history, Duration.ofMinutes(5));
    }

    private MigrationStep up(int major, MigrationHistory history, Duration timeout) throws Exception {
        MigrationStep up = recorded(major, history, timeout).up();
        assertThat(up).isNotNull();
        return up;
    }

    private List<String> seen(int major, MigrationHistory history) throws Exception {
        MigrationStep up = up(major, history);
        assertThat(up.failure()).isEmpty();
        LockTimeline timeline = up.fact(LockTimeline.class);
        assertThat(timeline.notSeen()).isEmpty();
        return told(timeline);
    }

    /** By statement and its line, the locks that it took on relations that were there, and what it did. */
    private static List<String> told(LockTimeline timeline) {
        return timeline.statements().stream()
                .flatMap(statement -> Stream.concat(
                                timeline.holds().stream()
                                        .filter(hold -> hold.statement() == statement.number())
                                        .filter(hold -> hold.relation().existedBefore()
                                                && hold.relation().kind() != RelationKind.TOAST_TABLE
                                                && !hold.relation()
                                                        .name()
                                                        .schema()
                                                        .equals("pg_toast"))
                                        .map(hold -> " takes " + hold.mode() + " on "
                                                + hold.relation().name().name()),
                                statement.work().tables().stream()
                                        .map(work ->
                                                " on " + work.table().name().name() + told(work)))
                        .map(line -> statement.command() + ", line "
                                + String.valueOf(statement.location()).replaceAll(".*:", "") + ", "
                                + statement.lockTimeout().toSeconds() + " s, " + statement.count() + " times" + line))
                .toList();
    }

    private static String told(TableWork work) {
        return ": rows " + work.rowsChanged() + ", reads " + work.rowsScanned() + ", rewritten " + work.rewritten()
                + ", truncated " + work.truncated() + ", builds "
                + work.builtIndexes().size();
    }

    private static boolean hasPsql() throws InterruptedException {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** One message with all statements, and one for each. */
    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void oneTransactionIsSeenAsInTheJvm(int major) throws Exception {
        scripts.up("2", SEVERAL);
        List<String> inTheJvm = seen(major, scripts.history());

        assertThat(inTheJvm).hasSizeGreaterThan(12);
        assertThat(seen(major, by(SqlProgram.command("simple", true))))
                .as("one message, one transaction unsaid")
                .isEqualTo(inTheJvm);
        assertThat(seen(major, by(SqlProgram.command("simple", false))))
                .as("in a block")
                .isEqualTo(inTheJvm);
        assertThat(seen(major, by(SqlProgram.command("extended", false))))
                .as("extended protocol")
                .isEqualTo(inTheJvm);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void transactionsOfTheirOwnAreSeenAsInTheJvm(int major) throws Exception {
        scripts.autocommit(
                "2", SEVERAL.replace("alter table orders alter column customer set not null", "perform 1") + ALONE);
        // what comes and goes within them is seen only if somebody looks in time
        Predicate<String> certain = line -> !line.startsWith("DO,")
                && !line.contains(" takes ACCESS SHARE on ")
                && !line.matches("VACUUM.* takes (SHARE on customer|.*_pkey)")
                && !line.contains(", 0 s, ");
        assumeTrue(hasPsql(), "There is no psql on this machine");
        List<String> inTheJvm = seen(major, scripts.history());
        assertThat(seen(major, by(PSQL)))
                .filteredOn(certain)
                .isEqualTo(inTheJvm.stream().filter(certain).toList())
                .hasSizeGreaterThan(12);
    }

    @Test
    void psqlCopiesRows() throws Exception {
        assumeTrue(hasPsql(), "There is no psql on this machine");
        scripts.up("2", """
                begin;
                create index on nothing (id);
                copy nothing from stdin;
                1
                2
                3
                \\.
                copy customer (id) to '/dev/null';
                commit;
                """);
        assertThat(seen(18, by(PSQL)))
                .containsExactly(
                        "CREATE INDEX, line 2, 0 s, 1 times takes SHARE on nothing",
                        "COPY, line 3, 0 s, 1 times takes ROW EXCLUSIVE on nothing",
                        "COPY, line 3, 0 s, 1 times on nothing: rows 3, reads 0, rewritten null, truncated false, builds 0",
                        "COPY, line 8, 0 s, 1 times takes ACCESS SHARE on customer",
                        "COPY, line 8, 0 s, 1 times on customer: rows 0, reads 1000, rewritten null, truncated false,"
                                + " builds 0");
    }

    @Test
    void theUndoAndTheChecksAreOfTheProcessToo() throws Exception {
        scripts.up("2", "alter table orders add column note text;\nalter table orders alter id type bigint;\n")
                .down("2", "alter table orders drop column note;\nalter table orders alter id type int;\n");
        RecordedRun run = recorded(18, by(SqlProgram.command("simple", true)));

        assertThat(run.down()).isNotNull();
        assertThat(run.down().failure()).isEmpty();
        assertThat(run.down().statements())
                .filteredOn(each -> !each.sql().startsWith("SET application_name"))
                .extracting(each -> each.location().replaceAll(".*/", "") + " " + each.sql())
                .containsExactly(
                        "U2__x.sql:1 alter table orders drop column note",
                        "U2__x.sql:2 alter table orders alter id type int");
        assertThat(new BlocksNobody().check(run))
                .isInstanceOfSatisfying(
                        CheckResult.Failed.class,
                        failed ->
                                assertThat(failed.findings().get(0).location()).endsWith("V2__x.sql:2"));
    }

    @Test
    void aFailureIsTheStatements() throws Exception {
        scripts.up("2", "insert into nothing values (1);\n\ninsert into nothing values\n  (1/0);\ntruncate orders;\n");
        MigrationStep up = up(18, by(SqlProgram.command("simple", true)));

        StepFailure failure = up.failure().orElseThrow();
        assertThat(failure.message()).isEqualTo("division by zero");
        assertThat(failure.sqlState()).isEqualTo("22012");
        assertThat(failure.location()).endsWith("V2__x.sql:3");
        assertThat(up.statements())
                .extracting(each -> each.shortSql())
                .containsExactly(
                        "SET application_name = 'PostgreSQL JDBC Driver'",
                        "insert into nothing values (1)",
                        "insert into nothing values (1/0)");
    }

    /** A process that waits for a session of its own, and one that waits for nothing that we know of. */
    @Test
    void aProcessThatDoesNotEndIsEnded() throws Exception {
        scripts.up("2", "select pg_sleep(600);");
        MigrationStep asleep = up(18, by(SqlProgram.command("simple", true)), Duration.ofSeconds(3));
        assertThat(asleep.failure().orElseThrow().message())
                .isEqualTo("not finished after 3 s (migrationtest.timeout), so that its sessions were ended\n"
                        + "  running: select pg_sleep(600)");

        assertThatThrownBy(() -> up(18, by(List.of("sleep", "600")), Duration.ofSeconds(1)))
                .hasMessage("V1 x, which comes before what is tested here, failed: not finished after 1 s"
                        + " (migrationtest.timeout), so that its sessions were ended");
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(child -> child.info().commandLine().orElse("").matches(".*(SqlProgram|sleep 600).*"));
    }

    @Test
    void whatCannotBeSteppedIsInconclusive() throws Exception {
        scripts.up("2", "insert into nothing values (1); commit; alter table orders alter id type bigint");
        RecordedRun run = recorded(18, by(SqlProgram.command("simple", true)));

        assertThat(run.up().failure()).isEmpty();
        assertThat(new BlocksNobody().check(run))
                .isEqualTo(new CheckResult.Inconclusive(
                        "statements passed unheard: several statements that were sent at once begin or end transactions in"
                                + " their midst"));
    }
}
