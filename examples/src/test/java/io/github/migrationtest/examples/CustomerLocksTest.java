package io.github.migrationtest.examples;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.core.lock.LockMode.ACCESS_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static java.time.Duration.ofSeconds;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.junit.Databases;
import io.github.migrationtest.junit.MigrationTest;

/** Who has to wait while {@code customer.name} is renamed over V7 to V14, and while an index is built. */
@Databases("18")
class CustomerLocksTest {

    // tag::locks[]
    @MigrationTest({"7", "9", "11", "14"}) // the steps of a rename that lock customer
    void keepsNobodyWaiting(MigrationRun run) {
        assertThat(run.up()).blocksReadsOnlyBriefly().blocksWritesOnlyBriefly().setsLockTimeoutOfAtMost(ofSeconds(3));
    }

    @MigrationTest("11")
    void requiresNamesWithoutReadingThem(MigrationRun run) {
        assertThat(run.up())
                .doesNotScan("customer")
                .doesNotRewrite("customer")
                .holdsForAtMost(ACCESS_EXCLUSIVE, "customer", ofSeconds(1));
    }

    @MigrationTest({"10", "17", "21"})
    void worksBesideWriters(MigrationRun run) {
        assertThat(run.up()).isSafe().acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE);
    }
    // end::locks[]

    // tag::at-rows[]
    @MigrationTest("9") // CHECK … NOT VALID
    void keepsNobodyWaitingIn100MillionRows(MigrationRun run) {
        assertThat(run.atRows("customer", 100_000_000))
                .blocksReadsForAtMost(ofSeconds(1))
                .blocksWritesForAtMost(ofSeconds(1));
    }
    // end::at-rows[]
}
