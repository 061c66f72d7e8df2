package io.github.migrationtest.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.finding.Acceptance;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.LockRules;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.safety.RuleChoice;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.Scripts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check makes of rules that are broken, or of nothing to look at. */
class BlocksNobodyTest {

    private static final Map<String, RecordedRun> RUNS = new HashMap<>();

    @BeforeAll
    static void climb(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", """
                        create table orders (id int primary key, email text);
                        insert into orders select n, n || '@example.org' from generate_series(1, 1000) n;
                        create table nothing (id int primary key);
                        """)
                .up("2", "CREATE INDEX orders_email_idx ON orders (email);")
                .up("3", "alter table nothing add column note text;")
                .up("4", "create table country (code text primary key);")
                .up("5", "alter table orders add column note text;")
                .up("6", "alter table orders drop column note;")
                .down("6", """
                        alter table orders add column note text;
                        update orders set note = 'none';""")
                .up("7", "alter table orders rename column email to mail;")
                .down("7", "alter table orders rename column mail to email;")
                .up("8", "alter table orders add column data json;")
                .up("9", "select 1 / 0;");
        try (Climb climb = scripts.climb(18, "from:2", new BlocksNobody().facts())) {
            for (String label : List.of("V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9")) {
                RUNS.put(label, climb.recorded(Scripts.version(climb, label)));
            }
        }
    }

    private static RecordedRun run(String label) {
        return Objects.requireNonNull(RUNS.get(label));
    }

    private static CheckResult checked(String label) {
        return new BlocksNobody().check(run(label));
    }

    private static BlocksNobody accepting(Rule rule) {
        Acceptance line = new Acceptance("V5", rule, "public.orders", "agreed", "accepted.txt:1");
        return new BlocksNobody(RuleChoice.DEFAULT, new Acceptances("accepted.txt", List.of(line)));
    }

    private static Rule rule(String id) {
        return new BlocksNobody()
                .rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void workThatGrowsUnderALockFails() {
        CheckResult result = checked("V2");

        assertThat(result).isInstanceOf(CheckResult.Failed.class);
        assertThat(Finding.message(((CheckResult.Failed) result).findings(), "accepted.txt")
                        .replaceAll("held [0-9.]+ m?s( to [0-9.]+ m?s)?", "held 12 ms"))
                .isEqualTo("""
                        blocks writes to public.orders while it builds an index
                          migration/V2__x.sql:1
                            CREATE INDEX orders_email_idx ON orders (email)
                            SHARE lock on public.orders, held 12 ms; 1,000 rows here; grows with the table
                        Instead:   CREATE INDEX CONCURRENTLY orders_email_idx ON orders (email);   in a migration of its own
                        Accept:    V2 blocks-writes public.orders: <reason>   in accepted.txt""");
    }

    @Test
    void theLineOfTheMessageAcceptsIt() {
        assertThat(acceptingOfV2().check(run("V2"))).isInstanceOf(CheckResult.Accepted.class);
    }

    private static BlocksNobody acceptingOfV2() {
        Acceptance line = new Acceptance("V2", LockRules.BLOCKS_WRITES, "public.orders", "agreed", "accepted.txt:1");
        return new BlocksNobody(RuleChoice.DEFAULT, new Acceptances("accepted.txt", List.of(line)));
    }

    @Test
    void aRuleThatIsLeftOutFindsNothing() {
        RuleChoice choice = RuleChoice.parse(List.of("-index-not-concurrent"));

        assertThat(new BlocksNobody(choice, Acceptances.NONE).check(run("V2"))).isInstanceOf(CheckResult.Passed.class);
    }

    @Test
    void anEmptyTableTellsNothing() {
        assertThat(checked("V3")).isEqualTo(new CheckResult.Skipped("no table that it locks had rows"));
    }

    @Test
    void aNewTableBlocksNobody() {
        assertThat(checked("V4")).isEqualTo(new CheckResult.Passed());
        assertThat(new BlocksNobody().habits(run("V4"))).isEmpty();
    }

    @Test
    void aHabitIsToldAndPasses() {
        assertThat(checked("V5")).isEqualTo(new CheckResult.Passed());
        assertThat(new BlocksNobody().habits(run("V5")))
                .containsExactly(new Habit(
                        rule("no-lock-timeout"),
                        "V5 no-lock-timeout: locks public.orders without lock_timeout (migration/V5__x.sql:1); instead: SET"
                                + " lock_timeout = '2s'; before it, or once for the role that migrates: ALTER ROLE … SET"
                                + " lock_timeout = '2s'"));
    }

    @Test
    void aHabitThatIsAcceptedIsNotTold() {
        BlocksNobody check = accepting(rule("no-lock-timeout"));

        assertThat(check.habits(run("V5"))).isEmpty();
        assertThat(check.check(run("V5"))).isInstanceOf(CheckResult.Accepted.class);
    }

    @Test
    void aHabitThatIsAskedForFails() {
        RuleChoice choice = RuleChoice.parse(List.of("no-lock-timeout"));

        assertThat(new BlocksNobody(choice, Acceptances.NONE).check(run("V5"))).isInstanceOf(CheckResult.Failed.class);
    }

    @Test
    void aMigrationThatFailsIsNotReached() {
        assertThat(checked("V9")).isEqualTo(new CheckResult.NotReached("up failed"));
        assertThat(new BlocksNobody().habits(run("V9"))).isEmpty();
    }

    @Test
    void anOpinionIsOffUntilItIsAskedFor() {
        RuleChoice choice = RuleChoice.parse(List.of("json-column"));

        assertThat(checked("V8")).isEqualTo(new CheckResult.Passed());
        assertThat(new BlocksNobody().habits(run("V8")))
                .extracting(habit -> habit.rule().id())
                .doesNotContain("json-column");
        assertThat(((CheckResult.Failed) new BlocksNobody(choice, Acceptances.NONE).check(run("V8"))).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("json-column");
    }

    @Test
    void anUndoThatBlocksFails() {
        CheckResult result = checked("V6");

        assertThat(result).isInstanceOf(CheckResult.Failed.class);
        assertThat(Finding.message(((CheckResult.Failed) result).findings(), "accepted.txt")
                        .replaceAll("held [0-9.]+ m?s( to [0-9.]+ m?s)?", "held 12 ms"))
                .isEqualTo("""
                        down blocks reads and writes of public.orders while it updates its rows
                          undo/U6__x.sql:2
                            update orders set note = 'none'
                            ACCESS EXCLUSIVE lock on public.orders, held 12 ms; 1,000 rows here; grows with the table
                            taken before, and held until the commit: alter table orders add column note text (undo/U6__x.sql:1)
                        Instead:   change the rows in the undo script of a migration of its own, in batches of 1,000 to 10,000 with a COMMIT after each
                        Accept:    V6 undo-blocks-reads public.orders: <reason>   in accepted.txt""");
    }

    @Test
    void whatAMigrationMayDoItsUndoMayNot() {
        assertThat(acceptingOfV6("blocks-reads").check(run("V6"))).isInstanceOf(CheckResult.Failed.class);
        assertThat(acceptingOfV6("undo-blocks-reads").check(run("V6"))).isInstanceOf(CheckResult.Accepted.class);
    }

    private static BlocksNobody acceptingOfV6(String rule) {
        Acceptance line = new Acceptance("V6", rule(rule), "public.orders", "agreed", "accepted.txt:1");
        return new BlocksNobody(RuleChoice.DEFAULT, new Acceptances("accepted.txt", List.of(line)));
    }

    @Test
    void whatAnUndoTakesAwayIsNotJudged() {
        assertThat(((CheckResult.Failed) checked("V7")).findings())
                .extracting(Finding::headline)
                .containsExactly("renames public.orders.email to mail");
    }

    @Test
    void anUndoIsAskedWhatItIsAskedForByName() {
        RuleChoice choice = RuleChoice.parse(List.of("no-lock-timeout", "-renames-in-use"));

        assertThat(((CheckResult.Failed) new BlocksNobody(choice, Acceptances.NONE).check(run("V7"))).findings())
                .extracting(Finding::headline)
                .containsExactly(
                        "locks public.orders without lock_timeout", "down locks public.orders without lock_timeout");
    }

    @Test
    void whatWasNotSeenOfAnUndoIsInconclusive() {
        RecordedRun seen = run("V6");
        MigrationStep down = Objects.requireNonNull(seen.down());
        LockTimeline all = down.fact(LockTimeline.class);
        LockTimeline blind = new LockTimeline(
                all.duration(), List.of(), List.of(), List.of(), 0, 0, List.of("it connects by itself"));
        RecordedRun blindRun = RecordedRun.of(
                seen.history(),
                seen.migration(),
                "PostgreSQL 18",
                seen.version(),
                Objects.requireNonNull(seen.up()),
                null,
                down.with(LockTimeline.class, blind),
                null);

        assertThat(new BlocksNobody().check(blindRun))
                .isEqualTo(new CheckResult.Inconclusive("down: it connects by itself"));
    }

    @Test
    void whatWasNotSeenIsInconclusive() {
        assertThat(new BlocksNobody().check(blind("V5")))
                .isEqualTo(new CheckResult.Inconclusive("the tool connects by itself"));
    }

    @Test
    void whatIsAcceptedSaysNothingOfWhatWasNotSeen() {
        assertThat(acceptingOfV2().check(blind("V2")))
                .isEqualTo(new CheckResult.Inconclusive("the tool connects by itself"));
        assertThat(new BlocksNobody().check(blind("V2"))).isInstanceOf(CheckResult.Failed.class);
    }

    private static RecordedRun blind(String label) {
        RecordedRun run = run(label);
        MigrationStep up = Objects.requireNonNull(run.up());
        LockTimeline seen = up.fact(LockTimeline.class);
        LockTimeline blind = new LockTimeline(
                seen.duration(),
                seen.statements(),
                seen.transactions(),
                seen.holds(),
                0,
                0,
                List.of("the tool connects by itself"));
        return RecordedRun.of(
                run.history(),
                run.migration(),
                "PostgreSQL 18",
                run.version(),
                up.with(LockTimeline.class, blind),
                null,
                null,
                null);
    }
}
