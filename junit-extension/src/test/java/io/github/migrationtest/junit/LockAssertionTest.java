package io.github.migrationtest.junit;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.core.lock.LockMode.ACCESS_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.SHARE;
import static io.github.migrationtest.core.lock.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.migration.MigrationStep;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assertions on the locks of real steps. */
class LockAssertionTest {

    private Project project;

    @BeforeEach
    void history(@TempDir Path folder) {
        project = new Project(folder)
                .migration("1__create_shop", """
                        create table customer (id int primary key, name text);
                        create table orders (id int primary key, customer_id int not null references customer, amount int not null);
                        create table event (id int, at date not null) partition by range (at);
                        create table event_1 partition of event for values from ('2020-01-01') to ('2040-01-01');
                        """, "drop table event, orders, customer;")
                .migration("2__add_memo", """
                        set lock_timeout = '2s';
                        alter table orders add column memo text;
                        """, "alter table orders drop column memo;")
                .migration(
                        "3__index_amount",
                        "create index orders_amount on orders (amount);",
                        "drop index orders_amount;")
                .migration(
                        "4__index_customer",
                        "create index concurrently orders_customer on orders (customer_id);",
                        "drop index concurrently orders_customer;")
                .migration(
                        "5__widen_id",
                        "alter table orders alter column id type bigint;",
                        "alter table orders alter column id type int;")
                .migration("6__backfill", """
                        alter table customer add column city text;
                        update customer set city = 'x';
                        select pg_sleep(0.5);
                        """, "alter table customer drop column city;")
                .migration(
                        "7__check_amount",
                        "alter table orders add constraint amount_check check (amount is not null) not valid;",
                        "alter table orders drop constraint amount_check;")
                .migration("8__validate", "alter table orders validate constraint amount_check;", "select 1;")
                .migration("9__key_events", "alter table event alter column id type bigint;", "select 1;")
                .migration("10__reindex", "reindex table concurrently orders;", "select 1;")
                .file("sql/V10__reindex.sql.conf", "executeInTransaction=false")
                .migration("11__drop_index", "drop index concurrently orders_amount;", "select 1;");
    }

    private static void assertFails(ThrowingCallable assertion, MigrationStep step, String message) {
        Throwable error = catchThrowable(assertion);
        assertThat(error).isInstanceOf(AssertionError.class);
        assertThat(String.valueOf(error.getMessage())
                        .replaceAll("\\S+/(V\\d\\S+)", "$1")
                        .replaceAll("([\\d.]+ m?s to )?[\\d.]+ m?s\\b", "TIME")
                        .replaceAll("\\d+ kB( before, \\d+ kB after)?", "SIZE")
                        .strip())
                .isEqualTo(("[" + step.displayName() + "] \n" + message.replaceAll("\\d+ m?s\\b", "TIME")).strip());
    }

    @Databases({"13", "18"})
    @Seed(rows = 1000)
    static class Run {

        @MigrationTest("2")
        void addsColumn(MigrationRun run) {
            assertThat(run.up())
                    .blocksReadsOnlyBriefly()
                    .blocksWritesOnlyBriefly("orders")
                    .blocksReadsForAtMost(ofSeconds(20))
                    .holdsForAtMost(ACCESS_EXCLUSIVE, "orders", ofSeconds(20))
                    .holdsForAtMost(SHARE, "customer", ofMillis(0))
                    .acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE, "customer")
                    .doesNotRewrite("orders")
                    .doesNotScan("orders", "customer")
                    .setsLockTimeoutOfAtMost(ofSeconds(2))
                    .transactionsLastAtMost(ofSeconds(20))
                    .writesAtMostWalBytes(1_000_000);
        }

        @MigrationTest("3")
        void buildsIndex(MigrationRun run) {
            MigrationStep up = run.up();

            assertThat(up)
                    .blocksReadsOnlyBriefly()
                    .acquiresNothingStrongerThan(SHARE)
                    .doesNotRewrite("orders");
            assertThat(up.fact(LockTimeline.class)).blocksReadsOnlyBriefly("orders");
            assertFails(() -> assertThat(up).blocksWritesOnlyBriefly(), up, """
                    Expecting up to block writes only briefly
                    but writes wait while it does what takes longer where there are more rows:
                      V3__index_amount.sql:1
                        create index orders_amount on orders (amount)
                          builds index public.orders_amount; reads 1,000 rows of public.orders, SIZE
                          SHARE lock on public.orders, held TIME
                    Instead:   create index concurrently orders_amount on orders (amount), in a migration of its own
                    """);
            assertFails(() -> assertThat(up).setsLockTimeout(), up, """
                    Expecting up to set a lock_timeout
                    but everybody waits behind these for as long as they wait for their locks:
                      V3__index_amount.sql:1
                        create index orders_amount on orders (amount)
                          lock_timeout 0
                          SHARE lock on public.orders, held TIME
                    Instead:   SET lock_timeout = '2000ms'; before, and try again where a lock is not granted in time
                    """);
        }

        @MigrationTest("4")
        void buildsIndexConcurrently(MigrationRun run) {
            MigrationStep up = run.up();

            assertThat(up)
                    .blocksReadsOnlyBriefly()
                    .blocksWritesOnlyBriefly()
                    .blocksWritesForAtMost(ofMillis(0))
                    .acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE)
                    .setsLockTimeout();
            assertThat(up.statements()).hasSize(1);
        }

        @MigrationTest("5")
        void rewrites(MigrationRun run) {
            MigrationStep up = run.up();

            assertFails(() -> assertThat(up).doesNotRewrite("orders"), up, """
                    Expecting up not to rewrite public.orders
                    but it does:
                      V5__widen_id.sql:1
                        alter table orders alter column id type bigint
                          rewrites public.orders (a column's type); builds indexes public.orders_amount, public.orders_customer, public.orders_pkey; reads 4,000 rows of public.orders, SIZE
                          ACCESS EXCLUSIVE lock on public.orders, held TIME
                    Instead:   add a column of the new type, fill it a part at a time, and rename both in a later migration
                    """);
            assertThat(up).blocksReadsOnlyBriefly("customer");
        }

        @MigrationTest("6")
        void backfills(MigrationRun run) {
            MigrationStep up = run.up();

            assertThat(up).blocksReadsForAtMost("orders", ofMillis(0));
            assertFails(() -> assertThat(up).blocksReadsForAtMost(ofMillis(100)), up, """
                    Expecting up to block reads for at most TIME
                    but reads of public.customer wait for TIME:
                      V6__backfill.sql:1
                        alter table customer add column city text
                          ACCESS EXCLUSIVE lock on public.customer, held TIME
                      V6__backfill.sql:3
                        select pg_sleep(0.5)
                          TIME, the longest of the 2 that followed in the same transaction
                    Instead:   commit before: let update customer set city = 'x' be a migration of its own
                    """);
            assertThat(catchThrowable(() -> assertThat(up).transactionsLastAtMost(ofMillis(100))))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("V6__backfill.sql:3\n    select pg_sleep(0.5)\n");
        }

        @MigrationTest("7")
        void addsCheckNotValid(MigrationRun run) {
            assertThat(run.up())
                    .blocksReadsOnlyBriefly()
                    .blocksWritesOnlyBriefly()
                    .doesNotScan("orders");
        }

        @MigrationTest("8")
        void validatesCheck(MigrationRun run) {
            MigrationStep up = run.up();

            assertThat(up)
                    .blocksReadsOnlyBriefly()
                    .blocksWritesOnlyBriefly()
                    .acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE);
            assertFails(() -> assertThat(up).doesNotScan("orders"), up, """
                    Expecting up not to scan public.orders
                    but it does:
                      V8__validate.sql:1
                        alter table orders validate constraint amount_check
                          reads 1,000 rows of public.orders, SIZE
                          SHARE UPDATE EXCLUSIVE lock on public.orders, held TIME
                    """);
        }

        @MigrationTest("9")
        void rewritesPartitions(MigrationRun run) {
            MigrationStep up = run.up();

            assertFails(() -> assertThat(up).doesNotRewrite("event"), up, """
                    Expecting up not to rewrite public.event
                    but it does:
                      V9__key_events.sql:1
                        alter table event alter column id type bigint
                          rewrites public.event_1 (a column's type); reads 1,000 rows of public.event_1, SIZE
                          ACCESS EXCLUSIVE lock on public.event_1, held TIME
                    Instead:   add a column of the new type, fill it a part at a time, and rename both in a later migration
                    """);
        }
    }

    /** Statements whose locks come and go before they are over. */
    @Databases({"13", "18"})
    @Seed(rows = 1000)
    static class InTransactionsOfTheirOwn {

        @MigrationTest("10")
        void rebuildsConcurrently(MigrationRun run) {
            assertThat(run.up())
                    .blocksReadsOnlyBriefly()
                    .blocksWritesOnlyBriefly()
                    .doesNotRewrite("orders");
        }

        @MigrationTest("11")
        void dropsConcurrently(MigrationRun run) {
            assertThat(run.up()).blocksReadsOnlyBriefly().blocksWritesOnlyBriefly();
        }
    }

    @Test
    void realStepsAreJudged() {
        assertThat(project.run(Run.class, "migrationtest.scope=all").problems()).isEmpty();
    }

    @Test
    void whatHasTransactionsOfItsOwnIsJudged() {
        assertThat(project.run(InTransactionsOfTheirOwn.class, "migrationtest.scope=all")
                        .problems())
                .isEmpty();
    }
}
