package io.github.migrationtest.core.lock;

import static io.github.migrationtest.core.lock.TrafficKind.READ;
import static io.github.migrationtest.core.lock.TrafficKind.WRITE;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.StepData;
import io.github.migrationtest.core.migration.MigrationStep;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What traffic feels of a migration. */
class TrafficTest {

    /** Half of what a migration here sleeps, or a long reader stays: on a busy machine, traffic is late for the beginning. */
    private static final Duration LONG = ofMillis(500);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 18})
    void asksWhatTheVersionThatRunsAsks(int major) throws Exception {
        try (TrafficCase shop = TrafficCase.of(major, folder, TrafficCase.SHOP, "alter table orders add note text")) {
            MigrationStep up = shop.run.under(Traffic.canaries().clients(4)).up();

            TrafficReport report = TrafficCase.report(up);
            assertThat(report.canaries())
                    .extracting(
                            one -> one.canary().subject(), one -> one.canary().sql())
                    .containsExactly(
                            tuple("reads of public.customer", "select id, name from public.customer where id = ?"),
                            tuple("writes to public.customer", "update public.customer set id = id where id = ?"),
                            tuple(
                                    "reads of public.orders",
                                    "select id, customer_id, total, doubled from public.orders where id = ?"),
                            tuple(
                                    "writes to public.orders",
                                    "update public.orders set customer_id = customer_id where id = ?"));
            assertThat(report.notAsked()).hasToString("{public.empty=it had no row that the role sees}");
            assertThat(report.canaries()).allSatisfy(one -> {
                assertThat(one.asked()).isPositive();
                assertThat(one.errors()).isEmpty();
                assertThat(one.usual()).isPositive();
            });
            assertThat(report.of(new QualifiedName("public", "orders")))
                    .extracting(one -> one.canary().kind())
                    .containsExactly(READ, WRITE);
            assertThat(report.deadlocks()).isEmpty();
            assertThat(report.clients()).isEqualTo(4);
            assertThat(report.attempts()).isEqualTo(1);
            assertThat(report.duration()).isPositive();
            assertThat(up.fact(StepData.class).compare(DataComparison.of()).lines())
                    .isEmpty();
            assertThat(TrafficCase.left(shop)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void feelsWhoIsLockedOutAndForHowLong(int major) throws Exception {
        try (TrafficCase shop = TrafficCase.of(
                major, folder, TrafficCase.SHOP, "alter table orders add note text;\nselect pg_sleep(1);")) {
            TrafficReport report =
                    TrafficCase.report(shop.run.under(Traffic.canaries()).up());

            for (TrafficKind kind : TrafficKind.values()) {
                CanaryReport orders = TrafficCase.of(report, kind, "orders");
                assertThat(orders.stall().atMost()).isGreaterThan(LONG);
                assertThat(orders.p99()).isGreaterThan(ofMillis(100));
                assertThat(orders.lowestThroughput()).isZero();
                assertThat(orders.worst().meanwhile())
                        .satisfies(statement -> assertThat(statement.sql()).isEqualTo("select pg_sleep(1)"))
                        .satisfies(statement -> assertThat(statement.location()).endsWith("V2__x.sql:2"));
                CanaryReport customer = TrafficCase.of(report, kind, "customer");
                assertThat(customer.worst().length()).isLessThan(orders.worst().length());
            }
            assertThat(report.lowestThroughput()).isLessThan(80);
        }
    }

    @Test
    void readsGoOnWhereOnlyWritesAreLockedOut() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, "create index on orders (total); select pg_sleep(1)")) {
            TrafficReport report = TrafficCase.report(
                    shop.run.under(Traffic.canaries("orders")).up());

            assertThat(TrafficCase.of(report, WRITE, "orders").stall().atMost()).isGreaterThan(LONG);
            assertThat(TrafficCase.of(report, READ, "orders").worst().length())
                    .isLessThan(TrafficCase.of(report, WRITE, "orders").worst().length());
            assertThat(report.canaries()).hasSize(2);
        }
    }

    @Test
    void queuesBehindAMigrationThatWaitsForALongReader() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, "alter table orders add note text")) {
            TrafficReport report = TrafficCase.report(shop.run
                    .under(Traffic.canaries("orders").withLongReader("orders", ofSeconds(1)))
                    .up());

            CanaryReport read = TrafficCase.of(report, READ, "orders");
            assertThat(read.stall().atMost()).isGreaterThan(LONG);
            assertThat(read.worst().meanwhile().sql()).isEqualTo("alter table orders add note text");
            assertThat(TrafficCase.left(shop)).isEmpty();
        }
    }

    @Test
    void writesGoOnBesideALongWriter() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, "select pg_sleep(2)")) {
            TrafficReport report = TrafficCase.report(shop.run
                    .under(Traffic.canaries("orders").withLongWriter("orders", ofSeconds(60)))
                    .up());

            assertThat(TrafficCase.of(report, WRITE, "orders").worst().length()).isLessThan(ofMillis(1900));
        }
        try (TrafficCase shop = TrafficCase.of(folder, "create index on orders (total)")) {
            TrafficReport report = TrafficCase.report(shop.run
                    .under(Traffic.canaries("orders").withLongWriter("orders", ofSeconds(1)))
                    .up());

            assertThat(TrafficCase.of(report, WRITE, "orders").stall().atMost()).isGreaterThan(LONG);
            assertThat(TrafficCase.of(report, READ, "orders").worst().length())
                    .isLessThan(TrafficCase.of(report, WRITE, "orders").worst().length());
        }
    }

    @Test
    void runsAMigrationAgainWhoseLockTimeoutRanOut() throws Exception {
        String impatient = "set lock_timeout = '150ms';\nalter table orders add note text;";
        Traffic orders = Traffic.canaries("orders");
        Traffic busy = orders.withLongReader("orders", ofSeconds(1));
        Traffic busyForLong = orders.withLongReader("orders", ofSeconds(60));
        try (TrafficCase shop = TrafficCase.of(folder, impatient)) {
            MigrationStep up = shop.run.under(busyForLong).tryUp();

            assertThat(up.failure().orElseThrow().sqlState()).isEqualTo("55P03");
            assertThat(TrafficCase.report(up).attempts()).isEqualTo(1);
            assertThat(TrafficCase.left(shop)).isEmpty();
        }
        try (TrafficCase shop = TrafficCase.of(folder, impatient)) {
            MigrationStep up = shop.run.under(busy.retrying(20, ofMillis(50))).up();

            TrafficReport report = TrafficCase.report(up);
            assertThat(report.attempts()).isGreaterThanOrEqualTo(2);
            assertThat(report.duration()).as("one lock_timeout").isGreaterThan(ofMillis(140));
            assertThat(TrafficCase.of(report, READ, "orders").stall().atMost()).isGreaterThan(ofMillis(70));
            assertThat(shop.run.catalog().table("orders").findColumn("note")).isPresent();
        }
        try (TrafficCase shop = TrafficCase.of(folder, impatient)) {
            MigrationStep up =
                    shop.run.under(busyForLong.retrying(2, Duration.ZERO)).tryUp();

            assertThat(up.failure().orElseThrow().message())
                    .isEqualTo("canceling statement due to lock timeout\nTraffic: the migration was run 2 times");
            assertThat(TrafficCase.report(up).attempts()).isEqualTo(2);
        }
    }

    @Test
    void writesGoOnWhileAnIndexIsBuiltConcurrently() throws Exception {
        try (TrafficCase shop =
                TrafficCase.withoutTransaction(folder, "create index concurrently by_total on orders (total)")) {
            TrafficReport report = TrafficCase.report(shop.run
                    .under(Traffic.canaries("orders").withLongWriter("orders", ofSeconds(1)))
                    .up());

            assertThat(report.duration()).as("it waits for the writer").isGreaterThan(LONG);
            assertThat(report.withErrors()).isEmpty();
            assertThat(TrafficCase.of(report, WRITE, "orders").worst().length()).isLessThan(report.duration());
        }
    }

    @Test
    void runsItAgainAsTheToolDoes() throws Exception {
        try (TrafficCase shop = TrafficCase.withoutTransaction(
                folder, "set lock_timeout = '150ms'; create index concurrently by_total on orders (total)")) {
            MigrationStep up = shop.run
                    .under(Traffic.canaries("orders")
                            .withLongWriter("orders", ofSeconds(60))
                            .retrying(5, Duration.ZERO))
                    .tryUp();

            // what the first attempt has left
            assertThat(up.failure().orElseThrow().message())
                    .isEqualTo("Schema \"public\" contains a failed migration to version 2 !\n"
                            + "Traffic: the migration was run 2 times");
            assertThat(TrafficCase.report(up).attempts()).isEqualTo(2);
        }
    }

    @Test
    void meetsErrorsWhereTheVersionThatRunsMissesSomething() throws Exception {
        try (TrafficCase shop = TrafficCase.of(
                folder,
                "alter table customer rename name to full_name; alter table orders rename to purchase;"
                        + " select pg_sleep(0.2)")) {
            TrafficReport report =
                    TrafficCase.report(shop.run.under(Traffic.canaries()).up());

            CanaryReport customer = TrafficCase.of(report, READ, "customer");
            assertThat(customer.errors()).hasSize(1);
            TrafficError missing = customer.errors().get(0);
            assertThat(missing.sqlState()).isEqualTo("42703");
            assertThat(missing.message()).isEqualTo("column \"name\" does not exist");
            assertThat(missing.count()).isPositive();
            assertThat(missing.first()).isPositive();
            assertThat(report.withErrors())
                    .extracting(
                            one -> one.canary().subject(),
                            one -> one.errors().get(0).sqlState())
                    .containsExactly(
                            tuple("reads of public.customer", "42703"),
                            tuple("reads of public.orders", "42P01"),
                            tuple("writes to public.orders", "42P01"));
        }
    }

    @Test
    void meetsErrorsOfAMigrationThatNobodyWaitedFor() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, "alter table customer drop column name")) {
            TrafficReport report = TrafficCase.report(
                    shop.run.under(Traffic.canaries("customer")).up());

            assertThat(TrafficCase.of(report, READ, "customer").errors())
                    .extracting(TrafficError::sqlState)
                    .containsExactly("42703");
            assertThat(TrafficCase.of(report, WRITE, "customer").errors()).isEmpty();
        }
    }

    @Test
    void goesOnWhereTheMigrationEndsItsSessions() throws Exception {
        try (TrafficCase shop = TrafficCase.of(
                folder,
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'migration-test traffic'"
                        + " and datname = current_database(); select pg_sleep(1)")) {
            TrafficReport report = TrafficCase.report(
                    shop.run.under(Traffic.canaries("customer")).up());

            CanaryReport read = TrafficCase.of(report, READ, "customer");
            assertThat(read.errors()).extracting(TrafficError::count).containsExactly(1L);
            assertThat(read.errors().get(0).sqlState()).isIn("57P01", "08006", "08003");
            assertThat(read.asked()).isGreaterThan(3);
        }
    }
}
