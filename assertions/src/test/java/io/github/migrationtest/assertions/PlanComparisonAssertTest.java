package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlans;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PlanComparisonAssertTest {

    private static final Query BY_EMAIL = Query.of("select name from customer where email = ?", "ada@example.org");

    @Test
    void samePlanAsBefore() throws SQLException {
        QueryPlans before = ShopPlans.plans(BY_EMAIL);
        QueryPlans without = ShopPlans.plansWithout("customer_email", BY_EMAIL);

        assertThat(ShopPlans.plans(BY_EMAIL).since(before)).samePlanAsBefore();
        assertFails(() -> assertThat(without.since(before)).samePlanAsBefore(), """
                Expecting 1 query to have the same plans as before
                but 1 has not:
                  select name from customer where email = ?
                    before:
                      custom plan for ('ada@example.org'):
                      Index Only Scan using customer_email on public.customer  (cost=0.28..4.30 rows=1) (actual rows=0 loops=1)
                        Index Cond: (customer.email = 'ada@example.org'::text)
                        Buffers: 2 pages
                      generic plan:
                      Index Only Scan using customer_email on public.customer  (cost=0.28..4.30 rows=1) (actual rows=0 loops=1)
                        Index Cond: (customer.email = ($1)::text)
                        Buffers: 2 pages
                    now:
                      custom plan for ('ada@example.org'):
                      Seq Scan on public.customer  (cost=0.00..144.50 rows=1) (actual rows=0 loops=1)
                        Filter: (customer.email = 'ada@example.org'::text)
                        Rows Removed by Filter: 5000
                        Buffers: 82 pages
                      generic plan:
                      Seq Scan on public.customer  (cost=0.00..144.50 rows=1) (actual rows=0 loops=1)
                        Filter: (customer.email = ($1)::text)
                        Rows Removed by Filter: 5000
                        Buffers: 82 pages
                """);
    }

    @Test
    void noWorseThanBefore() throws SQLException {
        QueryPlans before = ShopPlans.plans(BY_EMAIL);
        QueryPlans without = ShopPlans.plansWithout("customer_email", BY_EMAIL);

        assertThat(before.since(without)).noWorseThanBefore();
        assertFails(() -> assertThat(without.since(before)).noWorseThanBefore(), """
                Expecting 1 query to be no worse than before
                but 1 is:
                  select name from customer where email = ?
                    reads all of public.customer (before: Index Only Scan using customer_email on public.customer)
                    reads 82 pages (before: 2)
                    looks at 5000 rows on its way (before: 0)
                    custom plan for ('ada@example.org') before:
                      Index Only Scan using customer_email on public.customer  (cost=0.28..4.30 rows=1) (actual rows=0 loops=1)
                        Index Cond: (customer.email = 'ada@example.org'::text)
                        Buffers: 2 pages
                    custom plan for ('ada@example.org') now:
                      --> Seq Scan on public.customer  (cost=0.00..144.50 rows=1) (actual rows=0 loops=1)
                            Filter: (customer.email = 'ada@example.org'::text)
                            Rows Removed by Filter: 5000
                            Buffers: 82 pages
                    customer_pkey (id): the query has no condition on id
                    customer_tier (tier) WHERE level > 900: the query has no condition on tier
                    worse as well: generic plan
                """);
    }

    @Test
    void sayWhatProvesNothing() {
        QueryPlans small = ShopPlans.plans(Query.of("select name from country where code = ?", "DE"));

        assertFails(() -> assertThat(small.since(small)).noWorseThanBefore(), """
                inconclusive: expecting [select name from country where code = ?]
                to be no worse than before
                but all their tables are too small for a plan to mean anything
                Instead:   seed more rows, @Seed(rows = 10_000)
                """);
    }
}
