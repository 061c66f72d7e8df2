package io.github.migrationtest.examples;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.core.data.RowMapping.rowsOf;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.junit.Databases;
import io.github.migrationtest.junit.MigrationTest;

/** What becomes of the rows that were there, said in SQL: the rename of {@code customer.name} over V7 to V14. */
@Databases("18")
class CustomerDataTest {

    // tag::preserves[]
    @MigrationTest(
            value = {"7", "14"},
            group = true)
    void keepsEveryName(MigrationRun run) {
        MigrationStep up = run.up();

        assertThat(up).preservesData(rowsOf("customer").before("name").equalsAfter("full_name"));
        assertThat(run.down()).restoresData();
    }
    // end::preserves[]

    // tag::invariants[]
    @MigrationTest("20")
    void addsSlugsAndNothingElse(MigrationRun run) {
        MigrationStep up = run.up();

        assertThat(up)
                .keepsRowCounts()
                .leavesUnchanged("orders", "order_line")
                .keepsResultOf("select count(*), sum(price) from product");
        assertThat(run).hasNoOrphans().sequencesAreAhead();
    }
    // end::invariants[]
}
