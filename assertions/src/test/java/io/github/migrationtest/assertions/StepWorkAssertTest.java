package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.assertions.ShopLocks.COUNTRY;
import static io.github.migrationtest.assertions.ShopLocks.CUSTOMER;
import static io.github.migrationtest.assertions.ShopLocks.ORDERS;
import static io.github.migrationtest.assertions.ShopLocks.SALES;
import static io.github.migrationtest.assertions.ShopLocks.STEP;
import static io.github.migrationtest.assertions.ShopLocks.changes;
import static io.github.migrationtest.assertions.ShopLocks.rewrites;
import static io.github.migrationtest.assertions.ShopLocks.scans;
import static io.github.migrationtest.core.lock.LockMode.ACCESS_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.ROW_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.SHARE_ROW_EXCLUSIVE;
import static io.github.migrationtest.core.lock.RewriteReason.COLUMN_DEFAULT;
import static io.github.migrationtest.core.lock.RewriteReason.REFRESH;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.github.migrationtest.core.migration.MigrationStep;
import org.junit.jupiter.api.Test;

class StepWorkAssertTest {

    private static final MigrationStep UPDATES = new ShopLocks()
            .transaction(ofMillis(95))
            .statement("update orders set amount = amount * 100", ofMillis(80), changes(ORDERS, 1000, 0))
            .hold(ROW_EXCLUSIVE, ORDERS, ofMillis(85))
            .step();

    @Test
    void doesNotRewrite() {
        assertThat(UPDATES).doesNotRewrite("orders", "customer");

        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(30))
                .statement(
                        "alter table orders add column token uuid default gen_random_uuid()",
                        ofMillis(28),
                        rewrites(ORDERS, COLUMN_DEFAULT))
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(28))
                .statement("REFRESH MATERIALIZED VIEW sales", ofMillis(28), rewrites(SALES, REFRESH))
                .hold(ACCESS_EXCLUSIVE, SALES, ofMillis(28))
                .step();
        assertFails(() -> assertThat(step).doesNotRewrite("customer", "orders"), STEP + """
                Expecting up not to rewrite public.orders
                but it does:
                  sql/V2__change_shop.sql:1
                    alter table orders add column token uuid default gen_random_uuid()
                      rewrites public.orders (a value for each row of a column); reads 1,000 rows of public.orders, 64 kB before, 72 kB after
                      ACCESS EXCLUSIVE lock on public.orders, held 28 ms
                Instead:   add the column without the default, ALTER COLUMN … SET DEFAULT, and fill in old rows a part at a time
                """);
        assertFails(() -> assertThat(step).doesNotRewrite("sales"), STEP + """
                Expecting up not to rewrite public.sales
                but it does:
                  sql/V2__change_shop.sql:2
                    REFRESH MATERIALIZED VIEW sales
                      rewrites public.sales (REFRESH MATERIALIZED VIEW); reads 1,000 rows of public.sales, 64 kB before, 72 kB after
                      ACCESS EXCLUSIVE lock on materialized view public.sales, held 28 ms
                Instead:   REFRESH MATERIALIZED VIEW CONCURRENTLY sales, in a migration of its own
                """);
    }

    @Test
    void doesNotScan() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(30))
                .statement("select * from customer limit 1", ofMillis(1), scans(CUSTOMER, 1))
                .statement("alter table orders add check (amount > 0)", ofMillis(8), scans(ORDERS, 1000))
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(8))
                .step();

        assertThat(step).doesNotScan("customer").doesNotRewrite("orders");
        assertFails(() -> assertThat(step).doesNotScan("orders"), STEP + """
                Expecting up not to scan public.orders
                but it does:
                  sql/V2__change_shop.sql:2
                    alter table orders add check (amount > 0)
                      reads 1,000 rows of public.orders, 64 kB
                      ACCESS EXCLUSIVE lock on public.orders, held 8 ms
                Instead:   ADD CONSTRAINT … NOT VALID; then ALTER TABLE … VALIDATE CONSTRAINT …, in a migration of its own
                """);
    }

    @Test
    void workOnNoRowsProvesNothing() {
        MigrationStep step = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("alter table country add column name text", ofMillis(1))
                .hold(ACCESS_EXCLUSIVE, COUNTRY, ofMillis(8))
                .step();

        String because = """
                but public.country had no row: it says nothing of tables with rows
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """;
        assertFails(
                () -> assertThat(step).doesNotRewrite("country"),
                STEP + "inconclusive: expecting up\nnot to rewrite public.country\n" + because);
        assertFails(
                () -> assertThat(step).doesNotScan("country"),
                STEP + "inconclusive: expecting up\nnot to scan public.country\n" + because);
        assertFails(
                () -> assertThat(step).setsLockTimeout(),
                STEP + "inconclusive: expecting up\nto set a lock_timeout\n" + because);
        assertFails(
                () -> assertThat(step).transactionsLastAtMost(ofSeconds(1)),
                STEP + "inconclusive: expecting up\nto have no transaction that lasts longer than 1 s\n" + because);
        assertFails(
                () -> assertThat(step).writesAtMostWalBytes(1_000_000),
                STEP + "inconclusive: expecting up\nto write at most 1,000,000 bytes of WAL\n" + because);
    }

    @Test
    void setsLockTimeout() {
        MigrationStep sets = new ShopLocks()
                .transaction(ofMillis(9))
                .lockTimeout(ofSeconds(2))
                .statement("alter table orders add column memo text", ofMillis(1))
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(8))
                .step();
        MigrationStep without = new ShopLocks()
                .transaction(ofMillis(9))
                .statement("update orders set amount = 0", ofMillis(1))
                .hold(ROW_EXCLUSIVE, ORDERS, ofMillis(8))
                .statement(
                        "alter table orders add foreign key (customer_id) references customer not valid", ofMillis(1))
                .hold(SHARE_ROW_EXCLUSIVE, ORDERS, ofMillis(8))
                .hold(SHARE_ROW_EXCLUSIVE, CUSTOMER, ofMillis(8))
                .step();

        assertThat(sets).setsLockTimeout().setsLockTimeoutOfAtMost(ofSeconds(2));
        assertThat(UPDATES).setsLockTimeout();
        assertFails(() -> assertThat(without).setsLockTimeout(), STEP + """
                Expecting up to set a lock_timeout
                but everybody waits behind these for as long as they wait for their locks:
                  sql/V2__change_shop.sql:2
                    alter table orders add foreign key (customer_id) references customer not valid
                      lock_timeout 0
                      SHARE ROW EXCLUSIVE lock on public.orders, held 8 ms
                      SHARE ROW EXCLUSIVE lock on public.customer, held 8 ms
                Instead:   SET lock_timeout = '2000ms'; before, and try again where a lock is not granted in time
                """);
        MigrationStep unknown = new ShopLocks()
                .transaction(ofMillis(9))
                .uncounted("lock table orders")
                .hold(ACCESS_EXCLUSIVE, ORDERS, ofMillis(8))
                .step();
        assertFails(() -> assertThat(unknown).setsLockTimeout(), STEP + """
                inconclusive: expecting up
                to set a lock_timeout
                but under which lock_timeout lock table orders (sql/V2__change_shop.sql:1) ran was not seen
                Instead:   set it before, and not right behind the statement
                """);
        assertFails(() -> assertThat(sets).setsLockTimeoutOfAtMost(ofMillis(1500)), STEP + """
                Expecting up to set a lock_timeout of at most 1.5 s
                but everybody waits behind these for as long as they wait for their locks:
                  sql/V2__change_shop.sql:1
                    alter table orders add column memo text
                      lock_timeout 2 s
                      ACCESS EXCLUSIVE lock on public.orders, held 8 ms
                Instead:   SET lock_timeout = '1500ms'; before, and try again where a lock is not granted in time
                """);
    }

    @Test
    void transactionsLastAtMost() {
        MigrationStep several = new ShopLocks()
                .transaction(ofMillis(1))
                .statement("select 1", ofMillis(1))
                .transaction(ofMillis(1240))
                .statement("update orders set amount = 0", ofMillis(40))
                .statement("update orders set amount = 1", ofMillis(1000))
                .statement("update orders set amount = 2", ofMillis(60))
                .statement("update orders set amount = 3", ofMillis(50))
                .step();

        assertThat(UPDATES).transactionsLastAtMost(ofMillis(95));
        assertThat(several).transactionsLastAtMost(ofMillis(1240));
        assertFails(() -> assertThat(UPDATES).transactionsLastAtMost(ofMillis(94)), STEP + """
                Expecting up to have no transaction that lasts longer than 94 ms
                but one lasts 95 ms:
                  sql/V2__change_shop.sql:1
                    update orders set amount = amount * 100
                      80 ms
                Instead:   change rows a part at a time, each committed
                """);
        assertFails(() -> assertThat(several).transactionsLastAtMost(ofSeconds(1)), STEP + """
                Expecting up to have no transaction that lasts longer than 1 s
                but one lasts 1.24 s:
                  sql/V2__change_shop.sql:3
                    update orders set amount = 1
                      1 s
                  sql/V2__change_shop.sql:4
                    update orders set amount = 2
                      60 ms
                  sql/V2__change_shop.sql:5
                    update orders set amount = 3
                      50 ms
                  and 1 statement more
                Instead:   commit in between: several migrations instead of one
                """);
    }

    @Test
    void writesAtMostWalBytes() {
        assertThat(UPDATES).writesAtMostWalBytes(4224);

        assertFails(() -> assertThat(UPDATES).writesAtMostWalBytes(4223), STEP + """
                Expecting up to write at most 4,223 bytes of WAL
                but it writes 4,224 bytes, most of all by:
                  sql/V2__change_shop.sql:1
                    update orders set amount = amount * 100
                      4,224 bytes
                Instead:   spread it over several migrations, so that standbys can keep up
                """);
    }
}
