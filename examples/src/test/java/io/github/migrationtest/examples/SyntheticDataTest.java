package io.github.migrationtest.examples;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.fixtures.ColumnValues;
import io.github.migrationtest.fixtures.Fixtures;
import io.github.migrationtest.junit.Databases;
import io.github.migrationtest.junit.MigrationTest;
import io.github.migrationtest.junit.Migrations;
import io.github.migrationtest.junit.Seed;
import java.util.function.UnaryOperator;

/** Rows that nobody has written: the shop's orders, and what they say of themselves. */
@Databases("18")
@Migrations(testdata = "gallery")
class SyntheticDataTest {

    // tag::rows[]
    @MigrationTest("15")
    @Seed(rows = 5_000, fixtures = ShippedOrders.class)
    void addsAStateToFilledTables(MigrationRun run) {
        assertThat(run.query("select distinct state::text from orders").toString())
                .isEqualTo("[{state=shipped}]");
        assertThat(run.up()).succeeded();
    }

    static class ShippedOrders implements UnaryOperator<Fixtures> {

        @Override
        public Fixtures apply(Fixtures fixtures) {
            return fixtures.rows("customer", 200)
                    .column("orders.state", ColumnValues.constant("shipped"))
                    .without("order_line");
        }
    }
    // end::rows[]
}
