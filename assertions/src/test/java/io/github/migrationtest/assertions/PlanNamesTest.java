package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.plan.Explain;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plans name tables and indexes that have the same name in two schemas, or names that have to be quoted. */
class PlanNamesTest {

    private static final String SCHEMA = """
            create schema archive;
            create table customer (id bigint primary key, email text, name text);
            create index customer_email on customer (email);
            create table archive.customer (id bigint primary key, email text, name text);
            create index customer_email on archive.customer (name);
            create table "Order" (id int primary key, "a.b" text, "select" text, "say ""hi"" now" text);
            create index "Order.idx" on "Order" ("a.b");
            create index "Order""s" on "Order" ("say ""hi"" now");
            create index order_select on "Order" ("select");
            create table booking (room int, during int4range, exclude using gist (during with &&));
            insert into customer select i, 'c' || i, 'n' || i from generate_series(1, 5000) i;
            insert into archive.customer select i, 'c' || i, 'n' || i % 50 from generate_series(1, 5000) i;
            insert into "Order" select i, 'a' || i, 's' || i, 'h' || i from generate_series(1, 5000) i;
            """;

    private static final Query ARCHIVED = Query.of("select * from archive.customer where name = ?", "n5");

    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DatabaseServers.get(new DatabaseSpec(DatabaseSpec.EMBEDDED, "18"), Settings.fromEnvironment())
                .create("names")
                .connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute("vacuum (analyze)");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static QueryPlan plan(String sql, Object... arguments) {
        return Explain.on(connection).plan(sql, arguments);
    }

    @Test
    void indexesHaveTheirSchemas() {
        QueryPlan archived = Explain.on(connection).plan(ARCHIVED);
        assertThat(archived.variants().get(0).root().type()).isEqualTo("Bitmap Heap Scan");
        assertThat(archived)
                .usesIndex("customer_email")
                .usesIndex("archive.customer_email")
                .canUseIndex("archive.customer_email");
        assertThatThrownBy(() -> assertThat(archived).usesIndex("public.customer_email"))
                .isInstanceOf(AssertionError.class);
        QueryPlan both = plan("select * from archive.customer a join customer c using (id) where a.name = ?", "n5");
        assertThat(both).usesIndexOn("archive.customer", "name");
        assertThatThrownBy(() -> assertThat(both).usesIndexOn("public.customer", "email"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(both).usesIndex("public.customer_email"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anIndexIsNotUsedByTheUseOfItsNamesake() {
        assertFails(
                () -> assertThat(Explain.on(connection)
                                .plans(List.of(ARCHIVED, Query.of("select * from public.customer where id = ?", 5))))
                        .leavesNoIndexUnused(),
                """
                Expecting the 2 queries to leave no index unused
                but no query can use:
                  public.customer_email
                """);
    }

    @Test
    void anExclusionConstraintIsNeeded() {
        assertThat(Explain.on(connection).plans(List.of(Query.of("select * from booking where room = 5"))))
                .leavesNoIndexUnused();
    }

    @Test
    void namesMayBeQuoted() {
        assertThat(plan("select * from \"Order\" where \"a.b\" = ?", "a5"))
                .usesIndex("Order.idx")
                .usesIndex("\"Order.idx\"")
                .usesIndex("public.\"Order.idx\"")
                .canUseIndex("Order.idx")
                .usesIndexOn("Order", "a.b")
                .usesIndexOn("\"Order\"", "\"a.b\"")
                .doesNotScanSequentially("public.\"Order\"");
        assertThat(plan("select * from \"Order\" where \"select\" = ?", "s5")).usesIndexOn("Order", "select");
        assertThat(plan("select * from \"Order\" where \"say \"\"hi\"\" now\" = ?", "h5"))
                .usesIndex("Order\"s")
                .canUseIndex("Order\"s")
                .usesIndexOn("Order", "say \"hi\" now");
        assertThatThrownBy(() -> assertThat(plan("select * from \"Order\" where \"a.b\" > ?", "a"))
                        .usesIndex("Order.idx"))
                .hasMessageContaining("Order.idx (\"a.b\"): the planner finds another way cheaper");
    }

    @Test
    void whatReadsNoTableIsInconclusive() {
        assertFails(() -> assertThat(plan("select * from customer where false")).isIndexOnly(), """
                inconclusive: expecting select * from customer where false
                to read indexes only
                but no plan of it reads a table
                Instead:   give a query, and arguments, that read one
                """);
        assertThatThrownBy(() -> assertThat(plan("insert into customer (id) values (?)", -1L))
                        .isIndexOnly())
                .hasMessageContaining("no plan of it reads a table");
        assertThatThrownBy(() -> assertThat(plan("select 1 order by 1")).doesNotSort())
                .hasMessageContaining("no plan of it reads a table");
        assertThatThrownBy(() -> assertThat(plan("select 1")).estimatesRowsWithin(1))
                .hasMessageContaining("no plan of it reads a table");
    }
}
