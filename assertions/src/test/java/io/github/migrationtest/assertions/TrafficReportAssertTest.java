package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.Canary;
import io.github.migrationtest.core.lock.CanaryReport;
import io.github.migrationtest.core.lock.Deadlock;
import io.github.migrationtest.core.lock.Stall;
import io.github.migrationtest.core.lock.TrafficError;
import io.github.migrationtest.core.lock.TrafficKind;
import io.github.migrationtest.core.lock.TrafficReport;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.observe.ExecutedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficReportAssertTest {

    private static final QualifiedName ORDERS = new QualifiedName("public", "orders");
    private static final QualifiedName CUSTOMER = new QualifiedName("shop", "Customer");

    private static final ExecutedStatement RENAME = new ExecutedStatement(
            "alter table orders\n  rename total to amount", "sql/V2__rename.sql:3", ofMillis(4), null);

    private static final Canary READ =
            new Canary("select id, total from public.orders where id = ?", TrafficKind.READ, List.of(ORDERS));
    private static final Canary WRITE =
            new Canary("update public.orders set id = id where id = ?", TrafficKind.WRITE, List.of(ORDERS));
    private static final Canary CUSTOMERS =
            new Canary("select id from shop.\"Customer\" where id = ?", TrafficKind.READ, List.of(CUSTOMER));

    private static CanaryReport canary(Canary canary, Duration worst, Duration unwatched, TrafficError... errors) {
        return new CanaryReport(
                canary,
                20,
                ofNanos(412_000),
                new Stall(ofMillis(12), worst, true, RENAME),
                ofMillis(3),
                unwatched,
                100,
                List.of(errors));
    }

    private static TrafficReport report(CanaryReport... canaries) {
        return new TrafficReport(List.of(canaries), Map.of(), 4, 1, ofMillis(50), 100, List.of());
    }

    private static final TrafficReport CALM = report(
            canary(READ, ofMillis(2), ofMillis(5)),
            canary(WRITE, ofMillis(4), ofMillis(5)),
            canary(CUSTOMERS, ofMillis(1), ofMillis(5)));

    private static final TrafficReport EMPTY = new TrafficReport(
            List.of(), Map.of(ORDERS, "it had no row that the role sees"), 1, 1, ofMillis(50), 100, List.of());

    private static MigrationStep step(Map<Class<?>, Object> facts) {
        return new MigrationStep(
                List.of(new Migration(
                        Migration.Kind.VERSIONED,
                        MigrationVersion.of("2"),
                        "rename",
                        new Script("sql/V2__rename.sql", ""),
                        null,
                        "")),
                Direction.UP,
                "PostgreSQL 16",
                ofMillis(50),
                null,
                null,
                facts);
    }

    private static final String STEP = "[V2 rename · PostgreSQL 16] \n";

    private static final TrafficReport ERRORS = report(
            canary(
                    READ,
                    ofMillis(2),
                    ofMillis(5),
                    new TrafficError(
                            "42703", "column \"total\" does not exist\nHint: Perhaps", 17, ofMillis(31), RENAME, false),
                    new TrafficError("57014", "canceling statement", 1, ofMillis(1520), null, true)),
            canary(WRITE, ofMillis(2), ofMillis(5)));

    private static final String ERRORS_TOLD = """
            Expecting traffic to see no errors
            but it saw some:
              reads of public.orders: ERROR 42703: column "total" does not exist
                17 times, first 31 ms after the migration arrived
                select id, total from public.orders where id = ?
                meanwhile sql/V2__rename.sql:3: alter table orders rename total to amount
              reads of public.orders: ERROR 57014: canceling statement
                once, 1.52 s after the migration arrived, when it was through
                select id, total from public.orders where id = ?
            Instead:   keep what the running version uses, and drop or rename it in a later release, when no version uses it any more
            """;

    @Test
    void trafficSeesNoErrors() {
        assertThat(CALM).trafficSeesNoErrors();
        assertThat(step(Map.of(TrafficReport.class, CALM))).trafficSeesNoErrors();

        assertFails(() -> assertThat(ERRORS).trafficSeesNoErrors(), ERRORS_TOLD);
        assertFails(
                () -> assertThat(step(Map.of(TrafficReport.class, ERRORS))).trafficSeesNoErrors(), STEP + ERRORS_TOLD);
    }

    @Test
    void trafficSeesNoErrorsTellsOfDeadlocks() {
        Deadlock migrationEnded = new Deadlock(
                CUSTOMERS,
                RENAME,
                true,
                "deadlock detected\nDetail: Process 1 waits for AccessExclusiveLock on relation 7 of database 5; blocked by"
                        + " process 2.\nHint: See server log for query details.");
        Deadlock trafficEnded = new Deadlock(WRITE, null, false, "deadlock detected");
        TrafficReport report = new TrafficReport(
                List.of(
                        canary(
                                WRITE,
                                ofMillis(1030),
                                ofMillis(5),
                                new TrafficError("40P01", "deadlock detected", 1, ofMillis(1040), RENAME, false)),
                        canary(
                                READ,
                                ofMillis(1030),
                                ofMillis(5),
                                new TrafficError("40P01", "deadlock detected", 2, ofMillis(1040), null, false)),
                        canary(CUSTOMERS, ofMillis(2), ofMillis(5))),
                Map.of(),
                1,
                1,
                ofMillis(50),
                100,
                List.of(migrationEnded, trafficEnded));

        assertFails(() -> assertThat(report).trafficSeesNoErrors(), """
                Expecting traffic to see no errors
                but it saw some:
                  deadlock, which ended the migration
                    migration: sql/V2__rename.sql:3: alter table orders rename total to amount
                    traffic: select id from shop."Customer" where id = ?
                    Detail: Process 1 waits for AccessExclusiveLock on relation 7 of database 5; blocked by process 2.
                    Hint: See server log for query details.
                  deadlock, which ended the traffic
                    traffic: update public.orders set id = id where id = ?
                  reads of public.orders: ERROR 40P01: deadlock detected
                    2 times, first 1.04 s after the migration arrived
                    select id, total from public.orders where id = ?
                """);
    }

    @Test
    void trafficStallsAtMost() {
        assertThat(CALM).trafficStallsAtMost(ofMillis(9)).trafficStallsAtMost("orders", ofMillis(9));
        assertThat(CALM).trafficStallsAtMost("shop.\"Customer\"", ofMillis(6));
        MigrationStep calm = step(Map.of(TrafficReport.class, CALM));
        assertThat(calm).trafficStallsAtMost(ofMillis(9)).trafficStallsAtMost("Customer", ofMillis(6));

        TrafficReport stalled = report(
                canary(READ, ofMillis(1520), ofMillis(5)),
                new CanaryReport(
                        WRITE,
                        20,
                        ofNanos(412_000),
                        new Stall(ofMillis(-3), ofMillis(201), false, null),
                        ofMillis(3),
                        ofMillis(5),
                        0,
                        List.of()),
                canary(CUSTOMERS, ofMillis(199), ofMillis(1)));
        String found = """
                but it stalled for longer:
                  reads of public.orders: 1.52 s, asked 12 ms after the migration arrived
                    99 of 100 took at most 3 ms, usually 0.412 ms
                    select id, total from public.orders where id = ?
                    meanwhile sql/V2__rename.sql:3: alter table orders rename total to amount
                  writes to public.orders: 201 ms and no answer yet, asked 3 ms before the migration arrived
                    99 of 100 took at most 3 ms, usually 0.412 ms
                    update public.orders set id = id where id = ?
                """;
        String all = "Expecting traffic to stall for at most 200 ms\n" + found;
        String orders = "Expecting traffic on orders to stall for at most 200 ms\n" + found;
        assertFails(() -> assertThat(stalled).trafficStallsAtMost(ofMillis(200)), all);
        assertFails(() -> assertThat(stalled).trafficStallsAtMost("orders", ofMillis(200)), orders);
        MigrationStep step = step(Map.of(TrafficReport.class, stalled));
        assertFails(() -> assertThat(step).trafficStallsAtMost(ofMillis(200)), STEP + all);
        assertFails(() -> assertThat(step).trafficStallsAtMost("orders", ofMillis(200)), STEP + orders);
        assertThat(stalled).trafficStallsAtMost("Customer", ofMillis(200));
    }

    @Test
    void isInconclusiveWhereNoTrafficRan() {
        MigrationStep step = step(Map.of());

        assertFails(() -> assertThat(step).trafficSeesNoErrors(), STEP + """
                inconclusive: expecting traffic
                to see no errors
                but none ran
                Instead:   have some run beside the step, run.under(Traffic.canaries()).up()
                """);
        assertFails(() -> assertThat(step).trafficStallsAtMost(ofMillis(200)), STEP + """
                inconclusive: expecting traffic
                to stall for at most 200 ms
                but none ran
                Instead:   have some run beside the step, run.under(Traffic.canaries()).up()
                """);
        assertFails(() -> assertThat(step).trafficStallsAtMost("orders", ofMillis(200)), STEP + """
                inconclusive: expecting traffic on orders
                to stall for at most 200 ms
                but none ran
                Instead:   have some run beside the step, run.under(Traffic.canaries()).up()
                """);
    }

    @Test
    void isInconclusiveWhereNothingWasAsked() {
        assertFails(() -> assertThat(EMPTY).trafficSeesNoErrors(), """
                inconclusive: expecting traffic
                to see no errors
                but nothing could be asked:
                  of public.orders, it had no row that the role sees
                Instead:   seed some rows, or ask the statements that matter, Traffic.of("select …")
                """);
        assertFails(() -> assertThat(EMPTY).trafficStallsAtMost(ofMillis(200)), """
                inconclusive: expecting traffic
                to stall for at most 200 ms
                but nothing could be asked:
                  of public.orders, it had no row that the role sees
                Instead:   seed some rows, or ask the statements that matter, Traffic.of("select …")
                """);
        assertFails(() -> assertThat(EMPTY).trafficStallsAtMost("orders", ofMillis(200)), """
                inconclusive: expecting traffic on orders
                to stall for at most 200 ms
                but of public.orders, it had no row that the role sees
                Instead:   seed some rows, or ask the statements that matter, Traffic.of("select …")
                """);
        assertFails(() -> assertThat(CALM).trafficStallsAtMost("ordrs", ofMillis(200)), """
                inconclusive: expecting traffic on ordrs
                to stall for at most 200 ms
                but nothing was asked of it; asked was public.orders, shop."Customer"
                Instead:   seed some rows, or ask the statements that matter, Traffic.of("select …")
                """);
    }

    @Test
    void isInconclusiveWhereOnlyReadsWereAsked() {
        TrafficReport onlyRead = new TrafficReport(
                List.of(canary(READ, ofMillis(2), ofMillis(5))),
                Map.of(ORDERS, "it was only read: no column of it can be set by an UPDATE"),
                1,
                1,
                ofMillis(50),
                100,
                List.of());

        assertThat(onlyRead).trafficSeesNoErrors().trafficStallsAtMost(ofMillis(200));
        assertFails(() -> assertThat(onlyRead).trafficStallsAtMost("orders", ofMillis(200)), """
                inconclusive: expecting traffic on orders
                to stall for at most 200 ms
                but of public.orders, it was only read: no column of it can be set by an UPDATE
                Instead:   seed some rows, or ask the statements that matter, Traffic.of("select …")
                """);
    }

    @Test
    void isInconclusiveWhereTooLittleWasAsked() {
        TrafficReport rare = report(canary(READ, ofMillis(2), ofMillis(48)), canary(WRITE, ofMillis(60), ofMillis(1)));

        assertFails(() -> assertThat(rare).trafficStallsAtMost("orders", ofMillis(49)), """
                Expecting traffic on orders to stall for at most 49 ms
                but it stalled for longer:
                  writes to public.orders: 60 ms, asked 12 ms after the migration arrived
                    99 of 100 took at most 3 ms, usually 0.412 ms
                    update public.orders set id = id where id = ?
                    meanwhile sql/V2__rename.sql:3: alter table orders rename total to amount
                """);
        assertFails(() -> assertThat(report(rare.canaries().get(0))).trafficStallsAtMost(ofMillis(49)), """
                inconclusive: expecting traffic
                to stall for at most 49 ms
                but reads of public.orders took 2 ms at most, and for 48 ms none was under way: a longer stall would not have been seen
                Instead:   ask more often: of fewer tables, Traffic.canaries("…"), by more clients(…), or every(ofMillis(1))
                """);
        CanaryReport never = new CanaryReport(
                READ,
                0,
                Duration.ZERO,
                new Stall(Duration.ZERO, Duration.ZERO, true, null),
                Duration.ZERO,
                ofMillis(50),
                0,
                List.of());
        assertFails(() -> assertThat(report(never)).trafficSeesNoErrors(), """
                inconclusive: expecting traffic
                to see no errors
                but reads of public.orders were not answered once
                Instead:   ask more often: of fewer tables, Traffic.canaries("…"), by more clients(…), or every(ofMillis(1))
                """);
    }

    @Test
    void isSoftToo() {
        SoftMigrationAssertions softly = new SoftMigrationAssertions();
        softly.assertThat(ERRORS).trafficSeesNoErrors().trafficStallsAtMost(ofMillis(1));
        softly.assertThat(step(Map.of(TrafficReport.class, ERRORS))).trafficSeesNoErrors();

        org.assertj.core.api.Assertions.assertThat(softly.assertionErrorsCollected())
                .hasSize(3);
    }
}
