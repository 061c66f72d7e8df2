package io.github.migrationtest.junit;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.check.BlocksNobody;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.core.plan.QueryPlans;
import io.github.migrationtest.core.state.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans before and after a migration, by assertion and without code. */
class QueryPlanTest {

    private static final String ROWS =
            "insert into customer select i, 'c' || i || '@example.org' from generate_series(1, 5000) i;";

    private Project project;

    @BeforeEach
    void history(@TempDir Path folder) {
        project = new Project(folder)
                .migration(
                        "1__create_customer",
                        "create table customer (id bigint primary key, email text not null);"
                                + " create index customer_email on customer (email);",
                        "drop table customer;")
                .migration("2__add_phone", "alter table customer add phone text;", "alter table customer drop phone;")
                .migration(
                        "3__lower_email",
                        "drop index customer_email; create index customer_lower on customer (lower(email));",
                        "drop index customer_lower; create index customer_email on customer (email);")
                .file("classes/db/testdata/after-V1.sql", ROWS);
    }

    @Databases({"13", "18"})
    static class Run {

        @MigrationTest("3")
        void explainsBeforeAndAfter(MigrationRun run) {
            List<Query> queries = List.of(Query.of("select * from customer where email = ?", "c17@example.org"));
            QueryPlan plan = run.explain("select * from customer where email = ?", "c17@example.org");
            assertThat(plan)
                    .usesIndex("customer_email")
                    .canUseIndex("customer_email")
                    .readsAtMostPages(5);
            assertThat(run.explain("select email from customer where email < 'b'"))
                    .isIndexOnly();
            QueryPlans before = run.explain(queries);
            assertThat(run.explain(queries).since(before)).samePlanAsBefore().noWorseThanBefore();

            run.up();

            assertThat(run.explain("select * from customer where lower(email) = ?", "c17@example.org"))
                    .usesIndex("customer_lower")
                    .estimatesRowsWithin(2);
            assertThatThrownBy(
                            () -> assertThat(run.explain(queries).since(before)).noWorseThanBefore())
                    .hasMessageContaining("reads all of public.customer (before: Index Scan using customer_email")
                    .hasMessageContaining("customer_lower (lower(email)): the query does not ask for lower(email)");
            assertThatThrownBy(() -> plan.canUse("customer_email")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> run.explain("select * from nowhere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("in: select * from nowhere");
            run.execute("delete from customer where id > 100");
            assertThat(run.explain("select * from customer").tables().get(0).rows())
                    .isEqualTo(100);
            assertThat(run.down()).restoresSchema();
        }
    }

    @Test
    void aRunExplains() {
        assertThat(project.run(Run.class).problems()).isEmpty();
    }

    @Databases("18")
    @Seed(rows = 0) // so that pages and costs are those of the script's own rows
    static class Checks implements MigrationChecks {

        /** It would tell that indexes are built under lock. */
        @Override
        public void blocksNobody(RecordedRun run, BlocksNobody check) {}
    }

    @Test
    void withoutQueriesTheCheckIsAbsentWithOneLine() {
        Execution execution = project.run(Checks.class);

        assertThat(execution.problems()).isEmpty();
        assertThat(execution.output())
                .containsOnlyOnce("\n  keepsQueriesFast: no queries; put those that must stay fast into"
                        + " src/test/resources/migrationtest/queries.sql to have their plans compared\n");
    }

    @Test
    void aQueryThatIsWorseOffIsFound() {
        project.file("classes/migrationtest/queries.sql", """
                -- what the login asks
                -- name: customer by email
                -- args: 'c17@example.org'
                -- args: 'nobody'
                select * from customer where email = $1;

                select count(*) from customer where id < $1;
                """);

        Execution execution = project.run(Checks.class);

        assertThat(execution.verdicts("keepsQueriesFast"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 skipped",
                        "V2 add phone · PostgreSQL 18 passed",
                        "V3 lower email · PostgreSQL 18 failed");
        assertThat(project.portable(execution.message("keepsQueriesFast", "V3")))
                .isEqualTo("""
                [V3 lower email · PostgreSQL 18] query customer by email reads all of public.customer (before: Index Scan using customer_email on public.customer)
                  sql/V3__lower_email.sql
                    asked for in classes/migrationtest/queries.sql:1
                    reads 37 pages (before: 3)
                    looks at 5000 rows on its way (before: 1)
                    custom plan for ('c17@example.org') before:
                      Index Scan using customer_email on public.customer  (cost=0.28..8.30 rows=1) (actual rows=1 loops=1)
                        Index Cond: (customer.email = 'c17@example.org'::text)
                        Buffers: 3 pages
                    custom plan for ('c17@example.org') now:
                      --> Seq Scan on public.customer  (cost=0.00..99.50 rows=1) (actual rows=1 loops=1)
                            Filter: (customer.email = 'c17@example.org'::text)
                            Rows Removed by Filter: 4999
                            Buffers: 37 pages
                    customer_lower (lower(email)): the query does not ask for lower(email)
                    customer_pkey (id): the query has no condition on id
                    worse as well: custom plan for ('nobody'), generic plan
                Accept:    V3 query-slower customer by email: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='QueryPlanTest$Checks#keepsQueriesFast' -Dmigrationtest.scope=3 -Dmigrationtest.databases=18""");
        project.accepted("V3 query-slower customer by email: nobody logs in by it any more");
        assertThat(project.run(Checks.class).verdicts("keepsQueriesFast"))
                .contains("V3 lower email · PostgreSQL 18 passed");
    }

    @Test
    void exportsOfPgStatStatementsAreRead() {
        project.file("classes/queries.csv", """
                queryid,query
                42,"select * from customer where email = $1"
                43,"begin"
                44,"select ""id"" from customer
                where id = $1"
                """);

        Execution execution = project.run(Checks.class, "migrationtest.queries=queries.csv");

        assertThat(execution.verdicts("keepsQueriesFast"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 skipped",
                        "V2 add phone · PostgreSQL 18 passed",
                        "V3 lower email · PostgreSQL 18 failed");
        assertThat(execution.message("keepsQueriesFast", "V3")).contains("query queryid 42 reads all of");
        assertThat(project.run(Checks.class, "migrationtest.queries=other.csv").message("keepsQueriesFast", ""))
                .isEqualTo(
                        "migrationtest.queries=other.csv (JUnit configuration parameter): there is no file other.csv on"
                                + " the test classpath. Put it into src/test/resources, or leave the setting out for"
                                + " migrationtest/queries.sql.");
    }
}
