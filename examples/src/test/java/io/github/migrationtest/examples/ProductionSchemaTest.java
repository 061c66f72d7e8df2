package io.github.migrationtest.examples;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.junit.MigrationTest;

/** What the migrations make is what production has: nobody has changed it by hand. */
class ProductionSchemaTest {

    // tag::drift[]
    @MigrationTest("28")
    void isProductions(MigrationRun run) {
        run.upTo("latest");

        assertThat(run).matchesSchema("prod-schema.sql"); // what pg_dump -s wrote
    }
    // end::drift[]

    // tag::index-health[]
    @MigrationTest("17")
    void addsNoNeedlessIndex(MigrationRun run) {
        assertThat(run.up()).leavesIndexesHealthy();
    }
    // end::index-health[]
}
