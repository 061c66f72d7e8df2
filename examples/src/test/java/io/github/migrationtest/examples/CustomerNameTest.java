package io.github.migrationtest.examples;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.junit.Databases;
import io.github.migrationtest.junit.MigrationTest;
import java.util.List;
import java.util.Map;

/** What a team wants to say itself: the rename of {@code customer.name} over V7 to V14 keeps every name. */
@Databases({"14", "18"})
class CustomerNameTest {

    // tag::own-rows[]
    @MigrationTest("8") // one migration, on a database of its own in the state before it
    void fillsInEveryName(MigrationRun run) {
        run.execute("insert into customer (id, name, email) values (?, ?, ?)", -1, "Ada Lovelace", "ada@example.org");
        run.execute("update customer set full_name = null where id = -1"); // as rows from before V7 have it

        MigrationStep up = run.up();

        assertThat(up).succeeded();
        assertThat(run.query("select full_name from customer where id = -1"))
                .containsExactly(Map.of("full_name", "Ada Lovelace"));
        assertThat(run.down()).restoresSchema();
    }
    // end::own-rows[]

    // tag::group[]
    @MigrationTest(
            value = {"7", "14"},
            group = true) // everything from V7 to V14 as one step, like a release
    void renamesInOneRelease(MigrationRun run) {
        List<Map<String, Object>> names = run.query("select id, name from customer order by id");

        run.up();

        assertThat(run.query("select id, full_name as name from customer order by id"))
                .isEqualTo(names);
        assertThat(run.catalog())
                .table("customer")
                .doesNotHaveColumn("name")
                .column("full_name")
                .rejectsNull();
        assertThat(run.down()).restoresSchema();
    }
    // end::group[]

    // tag::failure[]
    @MigrationTest("15")
    void refusesToForgetCancelledOrders(MigrationRun run) {
        run.up();
        run.execute("update orders set state = 'cancelled' where id = (select min(id) from orders)");

        assertThat(run.tryDown()).failedWithSqlState("22P02").failedWithMessageContaining("cancelled");
    }
    // end::failure[]

    // tag::catalog[]
    @MigrationTest("17")
    void indexesOpenOrders(MigrationRun run) {
        run.up();

        assertThat(run.catalog())
                .table("orders")
                .index("orders_open_idx")
                .isValid()
                .hasColumns("placed_at")
                .isPartial();
    }
    // end::catalog[]

    // tag::plans[]
    @MigrationTest("17")
    void findsOpenOrdersByIndex(MigrationRun run) {
        run.execute(
                "insert into orders (customer_id, state, placed_at) select min(id), 'shipped', now() - hour * interval '1 hour'"
                        + " from customer, generate_series(1, 10000) as hour group by hour");

        run.up();

        QueryPlan plan = run.explain(
                "select id, placed_at from orders where state in ('new', 'paid') order by placed_at limit ?", 10);
        assertThat(plan).usesIndex("orders_open_idx").readsAtMostPages(10);
    }
    // end::plans[]
}
