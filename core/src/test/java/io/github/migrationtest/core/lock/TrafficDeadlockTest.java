package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationStep;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration and traffic that wait for each other. */
class TrafficDeadlockTest {

    /**
     * Takes two tables in turn, in the order that is not the migration's. Who looks for a deadlock first is the one that is
     * ended: {@code deadlock_timeout} says who, and leaves both of them time to wait for each other.
     */
    private static final String BOTH = "do $$ begin set local deadlock_timeout = '%s'; perform from orders limit 1;"
            + " perform pg_sleep(%s); perform from customer limit 1; end $$";

    @TempDir
    private Path folder;

    @Test
    void tellsBothStatementsWhereTrafficIsEnded() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, """
                set deadlock_timeout = '60s';
                alter table customer add note text;
                select pg_sleep(0.6);
                alter table orders add note text;
                """)) {
            String canary = BOTH.formatted("3s", "0.05");
            MigrationStep up = shop.run.under(Traffic.of(canary)).up();

            TrafficReport report = TrafficCase.report(up);
            assertThat(report.deadlocks()).hasSize(1);
            Deadlock deadlock = report.deadlocks().get(0);
            assertThat(deadlock.migrationFailed()).isFalse();
            assertThat(deadlock.canary().sql()).isEqualTo(canary);
            assertThat(deadlock.migration().sql()).isEqualTo("alter table orders add note text");
            assertThat(deadlock.migration().location()).endsWith("V2__x.sql:4");
            assertThat(deadlock.detail()).startsWith("deadlock detected\nDetail: Process ");
            assertThat(report.canaries().get(0).errors())
                    .extracting(TrafficError::sqlState)
                    .containsExactly("40P01");
            assertThat(TrafficCase.left(shop)).isEmpty();
        }
    }

    @Test
    void tellsBothStatementsWhereTheMigrationIsEnded() throws Exception {
        try (TrafficCase shop = TrafficCase.of(folder, """
                set deadlock_timeout = '3s';
                alter table customer add note text;
                alter table orders add note text;
                """)) {
            String canary = BOTH.formatted("60s", "0.5");
            MigrationStep up = shop.run.under(Traffic.of(canary)).tryUp();

            assertThat(up.failure().orElseThrow().sqlState()).isEqualTo("40P01");
            assertThat(up.failure().orElseThrow().message())
                    .startsWith("deadlock detected\nDetail: Process ")
                    .endsWith("\nTraffic: the other process asked: " + canary);
            TrafficReport report = TrafficCase.report(up);
            assertThat(report.deadlocks()).hasSize(1);
            Deadlock deadlock = report.deadlocks().get(0);
            assertThat(deadlock.migrationFailed()).isTrue();
            assertThat(deadlock.canary().sql()).isEqualTo(canary);
            assertThat(deadlock.migration().sql()).isEqualTo("alter table orders add note text");
            assertThat(report.withErrors()).isEmpty();
            assertThat(TrafficCase.left(shop)).isEmpty();
        }
    }
}
