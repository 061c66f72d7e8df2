package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.assertions.ShopLocks.AUDIT;
import static io.github.migrationtest.assertions.ShopLocks.CUSTOMER;
import static io.github.migrationtest.assertions.ShopLocks.EVENT;
import static io.github.migrationtest.assertions.ShopLocks.ORDERS;
import static io.github.migrationtest.assertions.ShopLocks.builds;
import static io.github.migrationtest.core.lock.LockMode.ACCESS_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.SHARE;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.github.migrationtest.core.lock.LockTimeline;
import org.junit.jupiter.api.Test;

/** What differs where there is no step, and so no schema. */
class LockTimelineAssertTest {

    private static final LockTimeline TIMELINE = new ShopLocks()
            .transaction(ofMillis(15))
            .statement("create index orders_amount on orders (amount)", ofMillis(12), builds(ORDERS, "orders_amount"))
            .hold(SHARE, ORDERS, ofMillis(12))
            .statement("create table audit (id int references customer)", ofMillis(1))
            .hold(ACCESS_EXCLUSIVE, AUDIT, ofMillis(3))
            .hold(SHARE, CUSTOMER, ofMillis(3))
            .hold(SHARE, EVENT, ofMillis(3))
            .timeline();

    @Test
    void blocksWritesOnlyBriefly() {
        assertThat(TIMELINE)
                .blocksReadsOnlyBriefly()
                .blocksReadsOnlyBriefly("public.orders")
                .doesNotRewrite("orders", "customer")
                .holdsForAtMost(SHARE, "customer", ofMillis(3));
        assertFails(() -> assertThat(TIMELINE).blocksWritesOnlyBriefly("orders"), """
                Expecting the step to block writes of public.orders only briefly
                but writes wait while it does what takes longer where there are more rows:
                  sql/V2__change_shop.sql:1
                    create index orders_amount on orders (amount)
                      builds index public.orders_amount; reads 1,000 rows of public.orders, 64 kB
                      SHARE lock on public.orders, held 12 ms
                Instead:   create index concurrently orders_amount on orders (amount), in a migration of its own
                """);
    }

    @Test
    void knowsWhatWasLockedAndNothingElse() {
        assertFails(() -> assertThat(TIMELINE).doesNotRewrite("ordrs"), """
                inconclusive: expecting the step
                not to rewrite ordrs
                but no lock on ordrs was seen; there are locks on public.audit, public.customer, public.event, public.orders
                Instead:   if this is its name, nothing touched it; an assertion on the MigrationStep knows all tables
                """);
        assertFails(() -> assertThat(new ShopLocks().timeline()).doesNotScan("orders"), """
                inconclusive: expecting the step
                not to scan orders
                but no lock on orders was seen; nothing was locked
                Instead:   if this is its name, nothing touched it; an assertion on the MigrationStep knows all tables
                """);
        assertFails(() -> assertThat(TIMELINE).blocksReadsForAtMost("audit", ofSeconds(1)), """
                inconclusive: expecting the step
                to block reads of audit for at most 1 s
                but public.audit was not there before, so that nobody can have waited for it
                Instead:   name a table that was there, by the name that it had
                """);
        assertFails(() -> assertThat(TIMELINE).doesNotRewrite("event"), """
                inconclusive: expecting the step
                not to rewrite event
                but public.event is partitioned, and its partitions are not known here
                Instead:   name the partitions, or assert on the MigrationStep, which knows them
                """);
    }

    @Test
    void isThere() {
        assertFails(() -> assertThat((LockTimeline) null).blocksReadsOnlyBriefly(), "Expecting actual not to be null");
    }

    @Test
    void softly() {
        SoftMigrationAssertions softly = new SoftMigrationAssertions();
        softly.assertThat(TIMELINE)
                .blocksWritesOnlyBriefly()
                .transactionsLastAtMost(ofMillis(1))
                .writesAtMostWalBytes(1)
                .blocksReadsOnlyBriefly();

        org.assertj.core.api.Assertions.assertThat(softly.errorsCollected()).hasSize(3);
    }
}
