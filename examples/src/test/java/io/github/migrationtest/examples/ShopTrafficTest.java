package io.github.migrationtest.examples;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.lock.Traffic;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.junit.Databases;
import io.github.migrationtest.junit.MigrationTest;

/** What users of the shop would have felt, measured. */
@Databases("18")
class ShopTrafficTest {

    // tag::traffic[]
    @MigrationTest("7")
    void customersWaitNoLongerThanForAReport(MigrationRun run) {
        Traffic traffic = Traffic.canaries("customer", "orders").clients(4).withLongReader("customer", ofMillis(500));

        MigrationStep up = run.under(traffic).up();

        assertThat(up).trafficSeesNoErrors().trafficStallsAtMost("customer", ofSeconds(2));
    }
    // end::traffic[]

    // tag::retrying[]
    @MigrationTest("14")
    void dropsTheNameWhenNobodyUsesItAnyMore(MigrationRun run) {
        Traffic newVersion = Traffic.of("select full_name from customer where id = 1");

        assertThat(run.under(newVersion.retrying(3, ofSeconds(1))).up()).trafficSeesNoErrors();
    }
    // end::retrying[]

    @MigrationTest("14")
    void failsTheVersionThatStillUsesTheName(MigrationRun run) {
        MigrationStep up =
                run.under(Traffic.of("select name from customer where id = 1")).up();

        assertThatThrownBy(() -> assertThat(up).trafficSeesNoErrors()).hasMessageMatching("""
                        (?s)\\[V14 drop customer name · PostgreSQL 18] \\nExpecting traffic to see no errors
                        but it saw some:
                          reads of public\\.customer: ERROR 42703: column "name" does not exist
                            .*, first \\S+ m?s after the migration arrived.*
                            select name from customer where id = 1
                        .*Instead:   keep what the running version uses, and drop or rename it in a later release, .*""");
    }
}
