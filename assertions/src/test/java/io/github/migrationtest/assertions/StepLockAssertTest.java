package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.assertions.ShopLocks.AUDIT;
import static io.github.migrationtest.assertions.ShopLocks.COUNTRY;
import static io.github.migrationtest.assertions.ShopLocks.CUSTOMER;
import static io.github.migrationtest.assertions.ShopLocks.EVENT;
import static io.github.migrationtest.assertions.ShopLocks.EVENT_1;
import static io.github.migrationtest.assertions.ShopLocks.EVENT_2;
import static io.github.migrationtest.assertions.ShopLocks.ORDERS;
import static io.github.migrationtest.assertions.ShopLocks.ORDERS_IDX;
import static io.github.migrationtest.assertions.ShopLocks.STEP;
import static io.github.migrationtest.assertions.ShopLocks.builds;
import static io.github.migrationtest.assertions.ShopLocks.changes;
import static io.github.migrationtest.assertions.ShopLocks.rewrites;
import static io.github.migrationtest.assertions.ShopLocks.scans;
import static io.github.migrationtest.core.lock.LockMode.ACCESS_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.ACCESS_SHARE;
import static io.github.migrationtest.core.lock.LockMode.ROW_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.SHARE;
import static io.github.migrationtest.core.lock.LockMode.SHARE_ROW_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static io.github.migrationtest.core.lock.RewriteReason.COLUMN_TYPE;
import static io.github.migrationtest.core.lock.RewriteReason.VACUUM_FULL;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.migration.MigrationStep;
import org.junit.jupiter.api.Test;

class StepLockAssertTest {

    private static final MigrationStep ADDS_COLUMN = new ShopLocks()
            .transaction(ofMillis(5))
            .statement("alter table orders add column memo text", ofMillis(2))
            .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(3))
            .step();

    private static final MigrationStep BUILDS_INDEX = new ShopLocks()
            .transaction(ofMillis(15))
            .statement("create index orders_amount on orders (amount)", ofMillis(12), builds(ORDERS, "orders_amount"))
            .hold(SHARE, ORDERS, ofMillis(12))
            .hold(ACCESS_EXCLUSIVE, AUDIT, ofMillis(12))
            .step();

    private static final MigrationStep BUILDS_CONCURRENTLY = new ShopLocks()
            .transaction(ofMillis(15))
            .statement(
                    "create index concurrently orders_amount on orders (amount)",
                    ofMillis(12),
                    builds(ORDERS, "orders_amount"))
            .sampled(SHARE_UPDATE_EXCLUSIVE, ORDERS, ofMillis(10), ofMillis(12))
            .step();

    private static final MigrationStep SLEEPS = new ShopLocks()
            .transaction(ofMillis(1850))
            .statement("alter table orders add column memo text", ofMillis(2))
            .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(1842))
            .statement("select pg_sleep(0.01)", ofMillis(10))
            .statement("select pg_sleep(1.83)", ofMillis(1830))
            .step();

    @Test
    void blocksReadsOnlyBriefly() {
        assertThat(ADDS_COLUMN).blocksReadsOnlyBriefly().blocksReadsOnlyBriefly("orders");
        assertThat(BUILDS_INDEX).blocksReadsOnlyBriefly();
        assertThat(BUILDS_CONCURRENTLY).blocksReadsOnlyBriefly().blocksReadsOnlyBriefly("orders");

        MigrationStep rewrites = new ShopLocks()
                .transaction(ofMillis(30))
                .statement(
                        "alter table orders alter column id type bigint", ofMillis(28), rewrites(ORDERS, COLUMN_TYPE))
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(28))
                .hold(SHARE, ORDERS, ofMillis(28))
                .hold(ACCESS_EXCLUSIVE, ORDERS_IDX, ofMillis(27))
                .step();
        String message = """
                %s
                but reads wait while it does what takes longer where there are more rows:
                  sql/V2__change_shop.sql:1
                    alter table orders alter column id type bigint
                      rewrites public.orders (a column's type); reads 1,000 rows of public.orders, 64 kB before, 72 kB after
                      ACCESS EXCLUSIVE lock on public.orders, held 28 ms
                Instead:   add a column of the new type, fill it a part at a time, and rename both in a later migration
                """;
        assertFails(
                () -> assertThat(rewrites).blocksReadsOnlyBriefly(),
                STEP + message.formatted("Expecting up to block reads only briefly"));
        assertFails(
                () -> assertThat(rewrites).blocksReadsOnlyBriefly("orders"),
                STEP + message.formatted("Expecting up to block reads of public.orders only briefly"));
        assertThat(rewrites).blocksReadsOnlyBriefly("customer").blocksReadsOnlyBriefly("shop.orders");
    }

    @Test
    void blocksWritesOnlyBriefly() {
        assertThat(ADDS_COLUMN).blocksWritesOnlyBriefly().blocksWritesOnlyBriefly("orders");
        assertThat(BUILDS_CONCURRENTLY).blocksWritesOnlyBriefly();
        assertThat(BUILDS_INDEX).blocksWritesOnlyBriefly("customer");

        assertFails(() -> assertThat(BUILDS_INDEX).blocksWritesOnlyBriefly(), STEP + """
                Expecting up to block writes only briefly
                but writes wait while it does what takes longer where there are more rows:
                  sql/V2__change_shop.sql:1
                    create index orders_amount on orders (amount)
                      builds index public.orders_amount; reads 1,000 rows of public.orders, 64 kB
                      SHARE lock on public.orders, held 12 ms
                Instead:   create index concurrently orders_amount on orders (amount), in a migration of its own
                """);
    }

    @Test
    void blocksWritesWhileALaterStatementWorks() {
        MigrationStep backfill = new ShopLocks()
                .transaction(ofMillis(90))
                .statement("alter table customer add column city text", ofMillis(2))
                .hold(ACCESS_EXCLUSIVE, CUSTOMER, ofMillis(88))
                .statement("update customer set city = 'x'", ofMillis(80), changes(CUSTOMER, 1000, 0))
                .hold(ROW_EXCLUSIVE, CUSTOMER, ofMillis(80))
                .step();

        assertFails(() -> assertThat(backfill).blocksWritesOnlyBriefly("customer"), STEP + """
                Expecting up to block writes of public.customer only briefly
                but writes wait while it does what takes longer where there are more rows:
                  sql/V2__change_shop.sql:2
                    update customer set city = 'x'
                      updates 1,000 rows of public.customer, 64 kB
                      ACCESS EXCLUSIVE lock on public.customer, held 88 ms, taken before at sql/V2__change_shop.sql:1
                        alter table customer add column city text
                Instead:   commit before: let update customer set city = 'x' be a migration of its own
                """);
    }

    @Test
    void blocksWritesOfSeveralTables() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(30))
                .statement(
                        "alter table orders add foreign key (customer_id) references customer",
                        ofMillis(8),
                        scans(ORDERS, 1000),
                        scans(CUSTOMER, 500))
                .hold(SHARE_ROW_EXCLUSIVE, ORDERS, ofMillis(20))
                .hold(SHARE_ROW_EXCLUSIVE, CUSTOMER, ofMillis(20))
                .statement("alter table orders alter column amount set not null", ofMillis(3), scans(ORDERS, 1000))
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(10))
                .statement("delete from orders", ofMillis(3), changes(ORDERS, 0, 1000))
                .statement("create unique index on orders (amount)", ofMillis(3), builds(ORDERS, "orders_amount_idx"))
                .step();

        assertFails(() -> assertThat(step).blocksWritesOnlyBriefly(), STEP + """
                Expecting up to block writes only briefly
                but writes wait while it does what takes longer where there are more rows:
                  sql/V2__change_shop.sql:1
                    alter table orders add foreign key (customer_id) references customer
                      reads 1,000 rows of public.orders, 64 kB
                      reads 500 rows of public.customer, 64 kB
                      SHARE ROW EXCLUSIVE lock on public.orders, held 20 ms
                      SHARE ROW EXCLUSIVE lock on public.customer, held 20 ms
                  sql/V2__change_shop.sql:2
                    alter table orders alter column amount set not null
                      reads 1,000 rows of public.orders, 64 kB
                      SHARE ROW EXCLUSIVE lock on public.orders, held 20 ms, taken before at sql/V2__change_shop.sql:1
                      SHARE ROW EXCLUSIVE lock on public.customer, held 20 ms, taken before at sql/V2__change_shop.sql:1
                        alter table orders add foreign key (customer_id) references customer
                  sql/V2__change_shop.sql:3
                    delete from orders
                      deletes 1,000 rows of public.orders, 64 kB
                      SHARE ROW EXCLUSIVE lock on public.orders, held 20 ms, taken before at sql/V2__change_shop.sql:1
                      SHARE ROW EXCLUSIVE lock on public.customer, held 20 ms, taken before at sql/V2__change_shop.sql:1
                        alter table orders add foreign key (customer_id) references customer
                  and 1 statement more
                Instead:   ADD CONSTRAINT … NOT VALID; then ALTER TABLE … VALIDATE CONSTRAINT …, in a migration of its own
                Instead:   ALTER TABLE public.orders ADD CONSTRAINT … CHECK (amount IS NOT NULL) NOT VALID; then VALIDATE CONSTRAINT …, in a migration of its own; then SET NOT NULL
                Instead:   commit before: let delete from orders be a migration of its own
                """);
    }

    @Test
    void isSafe() {
        assertThat(ADDS_COLUMN).isSafe();
        assertThat(BUILDS_CONCURRENTLY).isSafe();
        assertThat(BUILDS_INDEX).isSafe("-index-not-concurrent");

        assertFails(() -> assertThat(BUILDS_INDEX).isSafe(), STEP + """
                Expecting up to be safe, but it
                blocks writes to public.orders while it builds an index
                  sql/V2__change_shop.sql:1
                    create index orders_amount on orders (amount)
                    SHARE lock on public.orders, held 12 ms; 1,000 rows here; grows with the table
                Instead:   create index CONCURRENTLY orders_amount on orders (amount);   in a migration of its own""");
        assertFails(() -> assertThat(ADDS_COLUMN).isSafe("no-lock-timeout"), STEP + """
                Expecting up to be safe, but it
                locks public.orders without lock_timeout
                  sql/V2__change_shop.sql:1
                    alter table orders add column memo text
                    ACCESS EXCLUSIVE lock on public.orders: while it waits for one long query, everybody waits behind it
                Instead:   SET lock_timeout = '2s';   before it, or once for the role that migrates: ALTER ROLE … SET lock_timeout = '2s';""");
    }

    @Test
    void isSafeOnlyWhereItCouldBeSeen() {
        MigrationStep onNoRows = new ShopLocks()
                .transaction(ofMillis(5))
                .statement("alter table country add column name text", ofMillis(2))
                .hold(ACCESS_EXCLUSIVE, COUNTRY, ofMillis(3))
                .step();
        MigrationStep halfSeen = new ShopLocks()
                .transaction(ofMillis(5))
                .statement("alter table orders add column memo text", ofMillis(2))
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(3))
                .step("the tool connects by itself");

        assertFails(() -> assertThat(onNoRows).isSafe(), STEP + """
                inconclusive: expecting up
                to be safe
                but public.country had no row: it says nothing of tables with rows
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step""");
        assertFails(() -> assertThat(halfSeen).isSafe(), STEP + """
                inconclusive: expecting up
                to be safe
                but not all was seen: the tool connects by itself
                Instead:   run it where all can be observed: on an embedded server, by Flyway""");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> assertThat(ADDS_COLUMN).isSafe("index-concurrent"))
                .withMessageStartingWith("There is no safety rule 'index-concurrent'");
    }

    @Test
    void advisesAFormThatLetsOthersWork() {
        assertAdvice(
                "ALTER TABLE orders ADD UNIQUE (amount);",
                builds(ORDERS, "orders_amount_key"),
                "CREATE UNIQUE INDEX CONCURRENTLY … ON public.orders (…), in a migration of its own; then"
                        + " ALTER TABLE public.orders ADD CONSTRAINT … UNIQUE (or PRIMARY KEY) USING INDEX …");
        assertAdvice(
                "ALTER TABLE orders ADD EXCLUDE USING gist (span WITH &&)",
                builds(ORDERS, "orders_span_excl"),
                "do it in hours in which nobody needs public.orders");
        assertAdvice(
                "REINDEX TABLE orders;",
                builds(ORDERS, "orders_idx"),
                "REINDEX TABLE CONCURRENTLY orders, in a migration of its own");
        assertAdvice(
                "reindex (verbose) index orders_idx",
                builds(ORDERS, "orders_idx"),
                "reindex (verbose) index concurrently orders_idx, in a migration of its own");
        assertAdvice(
                "ALTER TABLE orders VALIDATE CONSTRAINT c",
                scans(ORDERS, 1000),
                "let it be in a migration of its own: alone it blocks neither reads nor writes");
        assertAdvice(
                "ALTER TABLE event ATTACH PARTITION orders FOR VALUES IN (1)",
                scans(ORDERS, 1000),
                "before it, a CHECK constraint that says as much: NOT VALID, then VALIDATE CONSTRAINT …, in a migration of its own");
        assertAdvice(
                "VACUUM FULL orders",
                rewrites(ORDERS, VACUUM_FULL),
                "do it in hours in which nobody needs public.orders, or by a tool such as pg_repack");
        assertAdvice(
                "DO $$ begin … end $$",
                scans(ORDERS, 1000),
                "let it be a migration of its own, which takes no such lock");
        assertAdvice(
                "DELETE FROM orders",
                changes(ORDERS, 0, 1000),
                "change rows a part at a time, each committed, in a migration that takes no such lock");
    }

    private static void assertAdvice(String sql, TableWork work, String advice) {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(9))
                .statement(sql, ofMillis(8), work)
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(8))
                .step();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> assertThat(step).blocksReadsOnlyBriefly())
                .hasMessageEndingWith(
                        "\n      ACCESS EXCLUSIVE lock on public.orders, held 8 ms\nInstead:   " + advice);
    }

    @Test
    void blocksReadsForAtMost() {
        assertThat(SLEEPS).blocksReadsForAtMost(ofMillis(1842)).blocksReadsForAtMost("customer", ZERO);

        String message = """
                %s
                but reads of public.orders wait for 1.84 s:
                  sql/V2__change_shop.sql:1
                    alter table orders add column memo text
                      ACCESS EXCLUSIVE lock on public.orders, held 1.84 s
                  sql/V2__change_shop.sql:3
                    select pg_sleep(1.83)
                      1.83 s, the longest of the 2 that followed in the same transaction
                Instead:   commit before: let what follows be a migration of its own
                """;
        assertFails(
                () -> assertThat(SLEEPS).blocksReadsForAtMost(ofMillis(100)),
                STEP + message.formatted("Expecting up to block reads for at most 100 ms"));
        assertFails(
                () -> assertThat(SLEEPS).blocksReadsForAtMost("orders", ofSeconds(1)),
                STEP + message.formatted("Expecting up to block reads of public.orders for at most 1 s"));
    }

    @Test
    void blocksWritesForAtMost() {
        assertThat(BUILDS_INDEX).blocksWritesForAtMost(ofMillis(12)).blocksWritesForAtMost("customer", ZERO);
        assertThat(BUILDS_CONCURRENTLY).blocksWritesForAtMost(ZERO);

        MigrationStep waits = new ShopLocks()
                .transaction(ofMillis(580))
                .statement("create trigger t before insert on orders execute function f()", ofMillis(570))
                .hold(SHARE_ROW_EXCLUSIVE, ORDERS, TimeBounds.exactly(ofMillis(4)), ofMillis(565), false)
                .step();
        assertFails(() -> assertThat(waits).blocksWritesForAtMost(ofMillis(100)), STEP + """
                Expecting up to block writes for at most 100 ms
                but writes of public.orders wait for 569 ms:
                  sql/V2__change_shop.sql:1
                    create trigger t before insert on orders execute function f()
                      SHARE ROW EXCLUSIVE lock on public.orders, held 4 ms, waited for 565 ms
                Instead:   SET lock_timeout before it, and try again where the lock is not granted in time
                """);
        assertFails(() -> assertThat(BUILDS_INDEX).blocksWritesForAtMost("orders", ofMillis(10)), STEP + """
                Expecting up to block writes of public.orders for at most 10 ms
                but writes of public.orders wait for 12 ms:
                  sql/V2__change_shop.sql:1
                    create index orders_amount on orders (amount)
                      builds index public.orders_amount; reads 1,000 rows of public.orders, 64 kB
                      SHARE lock on public.orders, held 12 ms
                Instead:   create index concurrently orders_amount on orders (amount), in a migration of its own
                """);
        assertThat(waits).blocksReadsForAtMost(ZERO);
    }

    @Test
    void holdsForAtMost() {
        assertThat(ADDS_COLUMN)
                .holdsForAtMost(ACCESS_EXCLUSIVE, "orders", ofMillis(3))
                .holdsForAtMost(ACCESS_EXCLUSIVE, "customer", ZERO);
        assertThat(BUILDS_INDEX).holdsForAtMost(SHARE_ROW_EXCLUSIVE, "orders", ZERO);

        assertFails(() -> assertThat(ADDS_COLUMN).holdsForAtMost(ACCESS_EXCLUSIVE, "orders", ofMillis(2)), STEP + """
                Expecting up to hold ACCESS EXCLUSIVE on public.orders for at most 2 ms
                but it is held for 3 ms:
                  sql/V2__change_shop.sql:1
                    alter table orders add column memo text
                      ACCESS EXCLUSIVE lock on public.orders, held 3 ms
                Instead:   allow for more: nothing was done that takes longer where there are more rows
                """);
        assertFails(() -> assertThat(ADDS_COLUMN).holdsForAtMost(SHARE, "orders", ofMillis(2)), STEP + """
                Expecting up to hold SHARE on public.orders for at most 2 ms
                but it is held for 3 ms:
                  sql/V2__change_shop.sql:1
                    alter table orders add column memo text
                      ACCESS EXCLUSIVE lock on public.orders, held 3 ms
                Instead:   allow for more: nothing was done that takes longer where there are more rows
                """);
    }

    @Test
    void acquiresNothingStrongerThan() {
        assertThat(BUILDS_CONCURRENTLY).acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE);
        assertThat(BUILDS_INDEX)
                .acquiresNothingStrongerThan(SHARE)
                .acquiresNothingStrongerThan(ACCESS_SHARE, "customer");

        assertFails(() -> assertThat(BUILDS_INDEX).acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE), STEP + """
                Expecting up to acquire nothing stronger than SHARE UPDATE EXCLUSIVE
                but it does:
                  sql/V2__change_shop.sql:1
                    create index orders_amount on orders (amount)
                      SHARE lock on public.orders, held 12 ms
                Instead:   create index concurrently orders_amount on orders (amount), in a migration of its own
                """);
        assertFails(() -> assertThat(ADDS_COLUMN).acquiresNothingStrongerThan(ACCESS_SHARE, "orders"), STEP + """
                Expecting up to acquire nothing stronger than ACCESS SHARE on public.orders
                but it does:
                  sql/V2__change_shop.sql:1
                    alter table orders add column memo text
                      ACCESS EXCLUSIVE lock on public.orders, held 3 ms
                """);
    }

    @Test
    void meansPartitionsWithTheirTable() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("create index on event (id)", ofMillis(8), builds(EVENT_1, "event_1_id_idx"))
                .hold(SHARE, EVENT, ofMillis(8))
                .hold(SHARE, EVENT_1, ofMillis(8))
                .hold(SHARE, EVENT_2, ofMillis(8))
                .step();

        assertFails(() -> assertThat(step).blocksWritesOnlyBriefly("event"), STEP + """
                Expecting up to block writes of public.event only briefly
                but writes wait while it does what takes longer where there are more rows:
                  sql/V2__change_shop.sql:1
                    create index on event (id)
                      builds index public.event_1_id_idx; reads 1,000 rows of public.event_1, 64 kB
                      SHARE lock on partitioned table public.event, held 8 ms
                      SHARE lock on public.event_1, held 8 ms
                Instead:   CREATE INDEX … ON ONLY the partitioned table; then CREATE INDEX CONCURRENTLY on each partition, in a migration of its own; then ALTER INDEX … ATTACH PARTITION …
                """);
        assertThat(step).doesNotRewrite("event").blocksReadsOnlyBriefly("event");
    }

    @Test
    void namesATableThatThereIs() {
        assertThat(ADDS_COLUMN).doesNotRewrite("Order", "\"Order\"", "public.orders", "shop.orders", "sales");
        assertFails(() -> assertThat(ADDS_COLUMN).blocksReadsForAtMost("custmer", ofMillis(100)), STEP + """
                Expecting the schema before up to have table custmer
                but there is no table custmer; there is customer
                """);
        assertFails(() -> assertThat(ADDS_COLUMN).doesNotScan("orders", "audit"), STEP + """
                inconclusive: expecting up
                not to scan audit
                but audit was not there before, so that nobody can have waited for it
                Instead:   name a table that was there, by the name that it had
                """);
    }

    @Test
    void asksASuccessfulStep() {
        assertFails(() -> assertThat(ShopLocks.failed()).blocksReadsOnlyBriefly(), STEP + """
                Expecting up to succeed
                but it failed: ERROR 55P03: canceling statement due to lock timeout
                  sql/V2__change_shop.sql:1
                    alter table orders add column note text
                """);
    }

    @Test
    void doesNotPassWhereNotAllWasSeen() {
        MigrationStep step = new ShopLocks().step("the session of pg_dump was not watched");

        assertFails(() -> assertThat(step).blocksReadsOnlyBriefly(), STEP + """
                inconclusive: expecting up
                to block reads only briefly
                but not all was seen: the session of pg_dump was not watched
                Instead:   run it where all can be observed: on an embedded server, by Flyway
                """);
        for (Runnable asked : new Runnable[] {
            () -> assertThat(step).blocksWritesForAtMost(ofSeconds(1)),
            () -> assertThat(step).holdsForAtMost(SHARE, "orders", ofSeconds(1)),
            () -> assertThat(step).acquiresNothingStrongerThan(SHARE),
            () -> assertThat(step).doesNotRewrite("orders"),
            () -> assertThat(step).doesNotScan("orders"),
            () -> assertThat(step).setsLockTimeout(),
            () -> assertThat(step).transactionsLastAtMost(ofSeconds(1)),
            () -> assertThat(step).writesAtMostWalBytes(1000)
        }) {
            org.assertj.core.api.Assertions.assertThatThrownBy(asked::run)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("\ninconclusive: expecting up\n")
                    .hasMessageContaining("\nbut not all was seen: the session of pg_dump was not watched\n");
        }
    }

    @Test
    void doesNotPassWhereLocksWereSampled() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("call tidy()", ofMillis(8))
                .sampled(SHARE_UPDATE_EXCLUSIVE, ORDERS, ofMillis(2), ofMillis(8))
                .step();

        assertFails(() -> assertThat(step).acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE), STEP + """
                inconclusive: expecting up
                to acquire nothing stronger than SHARE UPDATE EXCLUSIVE
                but the locks of call tidy() (sql/V2__change_shop.sql:1) were seen now and then only; there may have been others
                Instead:   run it where all can be observed: on an embedded server, by Flyway
                """);
    }

    @Test
    void doesNotPassWhereTheLimitLiesBetweenBounds() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("alter table event detach partition event_1 concurrently", ofMillis(8))
                .sampled(ACCESS_EXCLUSIVE, EVENT_1, ofMillis(3), ofMillis(5))
                .step();

        assertThat(step).blocksReadsForAtMost(ofMillis(5)).holdsForAtMost(ACCESS_EXCLUSIVE, "event_1", ofMillis(5));
        assertFails(() -> assertThat(step).blocksReadsForAtMost(ofMillis(4)), STEP + """
                inconclusive: expecting up
                to block reads for at most 4 ms
                but with the ACCESS EXCLUSIVE lock on public.event_1 that was 3 ms to 5 ms, which is all that was seen
                Instead:   allow for 5 ms
                """);
        assertFails(() -> assertThat(step).blocksReadsForAtMost(ofMillis(2)), STEP + """
                Expecting up to block reads for at most 2 ms
                but reads of public.event_1 wait for 3 ms to 5 ms:
                  sql/V2__change_shop.sql:1
                    alter table event detach partition event_1 concurrently
                      ACCESS EXCLUSIVE lock on public.event_1, held 3 ms to 5 ms
                Instead:   allow for more: nothing was done that takes longer where there are more rows
                """);
    }

    @Test
    void doesNotPassWhereThereWereNoRows() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("alter table country add column name text", ofMillis(1))
                .hold(ACCESS_EXCLUSIVE, COUNTRY, ofMillis(8))
                .step();

        assertFails(() -> assertThat(step).blocksReadsOnlyBriefly(), STEP + """
                inconclusive: expecting up
                to block reads only briefly
                but public.country had no row: it says nothing of tables with rows
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
        assertFails(() -> assertThat(step).blocksReadsForAtMost("country", ofSeconds(1)), STEP + """
                inconclusive: expecting up
                to block reads of public.country for at most 1 s
                but public.country had no row: it says nothing of tables with rows
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
        assertThat(step).acquiresNothingStrongerThan(ACCESS_EXCLUSIVE).blocksReadsOnlyBriefly("customer");
        MigrationStep mixed = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("alter table orders add column memo text", ofMillis(1))
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(8))
                .statement("alter table country alter code type int", ofMillis(1), rewrites(COUNTRY, COLUMN_TYPE))
                .hold(ACCESS_EXCLUSIVE, COUNTRY, ofMillis(7))
                .step();
        assertFails(() -> assertThat(mixed).blocksWritesOnlyBriefly(), STEP + """
                inconclusive: expecting up
                to block writes only briefly
                but public.country had no row: it says nothing of tables with rows
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
    }

    @Test
    void doesNotPassWhereWorkWasNotCounted() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("alter table orders add column memo text", ofMillis(1))
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(8))
                .uncounted("call tidy()")
                .step();

        assertFails(() -> assertThat(step).blocksReadsOnlyBriefly(), STEP + """
                inconclusive: expecting up
                to block reads only briefly
                but what call tidy() (sql/V2__change_shop.sql:2) did was not counted
                Instead:   run it where all can be observed: on an embedded server, by Flyway
                """);
        assertThat(step).blocksReadsOnlyBriefly("customer").blocksReadsForAtMost(ofMillis(8));
    }

    @Test
    void passesWhereNothingThatWasThereIsLocked() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("create table audit (id int)", ofMillis(1))
                .hold(ACCESS_EXCLUSIVE, AUDIT, ofMillis(8))
                .statement("create index on audit (id)", ofMillis(1), builds(AUDIT, "audit_id_idx"))
                .step();

        assertThat(step)
                .blocksReadsOnlyBriefly()
                .blocksWritesOnlyBriefly()
                .blocksReadsForAtMost(ZERO)
                .blocksWritesForAtMost(ZERO)
                .acquiresNothingStrongerThan(ACCESS_SHARE)
                .setsLockTimeout();
    }

    @Test
    void softly() {
        SoftMigrationAssertions softly = new SoftMigrationAssertions();
        softly.assertThat(BUILDS_INDEX)
                .blocksWritesOnlyBriefly()
                .blocksReadsOnlyBriefly()
                .acquiresNothingStrongerThan(ACCESS_SHARE)
                .doesNotScan("orders")
                .doesNotRewrite("ordrs")
                .setsLockTimeout();

        org.assertj.core.api.Assertions.assertThat(softly.errorsCollected()).hasSize(5);
    }
}
