package io.github.migrationtest.core.lock;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.migration.MigrationFailedException;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.state.StateException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Traffic that cannot be, and steps that end badly beside it. */
class TrafficBadInputTest {

    @TempDir
    private Path folder;

    private static Arguments refused(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    static List<Arguments> descriptions() {
        Traffic canaries = Traffic.canaries();
        return List.of(
                refused("clients(0): there are 1 to 32 clients in traffic", () -> canaries.clients(0)),
                refused("clients(33): there are 1 to 32 clients in traffic", () -> canaries.clients(33)),
                refused(
                        "every(PT0.0009S): a client asks every millisecond at most",
                        () -> canaries.every(Duration.ofNanos(900_000))),
                refused("Traffic.of() needs a statement; Traffic.canaries() finds its own", () -> Traffic.of()),
                refused(
                        "retrying(1, …): a retry is the second attempt or a later",
                        () -> canaries.retrying(1, Duration.ZERO)),
                refused("retrying(…, PT-1S): a pause cannot be negative", () -> canaries.retrying(2, ofSeconds(-1))),
                refused(
                        "A long reader or writer is open for some time, not for 0 ms",
                        () -> canaries.withLongReader("orders", Duration.ZERO)),
                refused("A long reader or writer has a table", () -> canaries.withLongWriter(" ", ofSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void isRefusedWhereItIsDescribed(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static List<Arguments> beforeTheMigration() {
        return List.of(
                Arguments.of(Traffic.of("selct 1"), """
                        A statement of traffic fails before the migration: ERROR 42601: syntax error at or near "selct"
                          in: selct 1"""),
                Arguments.of(Traffic.of("select 1", "update custmer set id = id"), """
                        A statement of traffic fails before the migration: ERROR 42P01: relation "custmer" does not exist
                          in: update custmer set id = id"""),
                Arguments.of(Traffic.of("insert into customer values (1, 'again')"), """
                        A statement of traffic fails before the migration: ERROR 23505: duplicate key value violates unique constraint "customer_pkey"
                        Detail: Key (id)=(1) already exists.
                          in: insert into customer values (1, 'again')"""),
                Arguments.of(Traffic.of("vacuum customer"), """
                        A statement of traffic fails before the migration: ERROR 25001: VACUUM cannot run inside a transaction block
                          in: vacuum customer"""),
                Arguments.of(Traffic.of("select 1; commit"), """
                        A statement of traffic ends its transaction, which is to be rolled back
                          in: select 1; commit"""),
                Arguments.of(Traffic.canaries("custmer"), """
                        Traffic names a table that is not there before the step: no table custmer; there is customer"""),
                Arguments.of(Traffic.canaries().withLongReader("order", ofSeconds(1)), """
                        Traffic names a table that is not there before the step: no table order; there is orders"""),
                Arguments.of(Traffic.canaries().withLongWriter("order", ofSeconds(1)), """
                        Traffic names a table that is not there before the step: no table order; there is orders"""));
    }

    @ParameterizedTest
    @MethodSource("beforeTheMigration")
    void isRefusedBeforeTheMigrationRuns(Traffic traffic, String message) throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, "alter table orders add note text")) {
            assertThatThrownBy(() -> shop.run.under(traffic).up())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);

            assertThat(shop.run.catalog().table("orders").findColumn("note")).isEmpty();
            assertThat(TrafficCase.left(shop)).isEmpty();
            // the run can go on without
            assertThat(shop.run.up().succeeded()).isTrue();
        }
    }

    @Test
    void isRefusedWhereItsClientsAreInEachOthersWay() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, "select 1")) {
            Traffic selfish = Traffic.of("set local lock_timeout = '1ms'; lock table customer; select pg_sleep(0.1)")
                    .clients(3);

            assertThatThrownBy(() -> shop.run.under(selfish).up())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("""
                            A statement of traffic fails before the migration, though not when it was alone: ERROR 55P03: canceling statement due to lock timeout
                              in: set local lock_timeout = '1ms'; lock table customer; select pg_sleep(0.1)""");
            assertThat(TrafficCase.left(shop)).isEmpty();
        }
    }

    @Test
    void saysThatNothingCouldBeAsked() throws Exception {
        try (TrafficCase shop = TrafficCase.of(18, folder, "create table empty (id int)", "drop table empty")) {
            TrafficReport report =
                    TrafficCase.report(shop.run.under(Traffic.canaries()).up());

            assertThat(report.canaries()).isEmpty();
            assertThat(report.notAsked()).hasToString("{public.empty=it had no row that the role sees}");
            assertThat(report.lowestThroughput()).isEqualTo(100);
        }
    }

    @Test
    void endsWithAMigrationThatFails() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, "alter table orders add note text; select 1 / 0")) {
            assertThatThrownBy(() -> shop.run
                            .under(Traffic.canaries().withLongWriter("customer", ofSeconds(60)))
                            .up())
                    .isInstanceOfSatisfying(MigrationFailedException.class, failed -> {
                        assertThat(TrafficCase.report(failed.step()).withErrors())
                                .isEmpty();
                    });
            assertThat(TrafficCase.left(shop)).isEmpty();
        }
    }

    @Test
    void endsWithAMigrationThatTakesTooLong() throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", TrafficCase.SHOP)
                .up("2", "alter table orders add note text; select pg_sleep(60)");
        ClimbPlan plan = scripts.climb(18, "2", Set.of()).plan();
        ClimbPlan impatient = new ClimbPlan(
                plan.server(),
                plan.history(),
                plan.recorded(),
                plan.opened(),
                plan.seeders(),
                plan.facts(),
                ofMillis(2500));
        try (Climb climb = Climb.of(impatient);
                OwnedRun run = climb.open(List.of(Scripts.version(climb, "V2")))) {
            MigrationStep up = run.under(Traffic.canaries("orders").clients(2)).tryUp();

            assertThat(up.failure().orElseThrow().message()).isEqualTo("""
                    not finished after 2500 ms (migrationtest.timeout), so that its sessions were ended
                      running: select pg_sleep(60)""");
            TrafficReport report = TrafficCase.report(up);
            assertThat(report.withErrors()).isEmpty();
            assertThat(TrafficCase.of(report, TrafficKind.READ, "orders")
                            .worst()
                            .length())
                    .isPositive();
        }
    }

    @Test
    void endsWithATestThatIsInterrupted() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, "alter table orders add note text; select pg_sleep(0.5)")) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> shop.run.under(Traffic.canaries()).up())
                    .isInstanceOf(StateException.class)
                    .hasMessage("the step for V2 on " + shop.run.database()
                            + " failed outside the migration: Interrupted while traffic ran");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(TrafficCase.left(shop)).isEmpty();
        }
    }
}
