package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.core.plan.JoinMethod.HASH_JOIN;
import static io.github.migrationtest.core.plan.JoinMethod.MERGE_JOIN;
import static io.github.migrationtest.core.plan.JoinMethod.NESTED_LOOP;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.plan.QueryPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryPlanAssertTest {

    private final QueryPlan byEmail = plan("select * from customer where email = ?", "ada@example.org");
    private final QueryPlan byLowerEmail = plan("select * from customer where lower(email) = ?", "ada@example.org");
    private final QueryPlan byName = plan("select * from customer where name = ?", "Ada");
    private final QueryPlan byNumericId = plan("select * from customer where id = ?", new BigDecimal(17));

    private static QueryPlan plan(String sql, @Nullable Object... arguments) {
        return ShopPlans.plan(sql, arguments);
    }

    @Test
    void usesIndex() {
        assertThat(byEmail).usesIndex("customer_email");

        assertFails(() -> assertThat(byLowerEmail).usesIndex("customer_email"), """
                Expecting select * from customer where lower(email) = ?
                to use index customer_email
                but the custom plan for ('ada@example.org') does not:
                  --> Seq Scan on public.customer  (cost=0.00..157.00 rows=25) (actual rows=0 loops=1)
                        Filter: (lower(customer.email) = 'ada@example.org'::text)
                        Rows Removed by Filter: 5000
                        Buffers: 82 pages
                customer_email (email): the query asks for lower(email), not for email; an index on that expression would serve it
                """);

        assertFails(() -> assertThat(byName).usesIndex("customer_name"), """
                Expecting select * from customer where name = ?
                to use index customer_name
                but the custom plan for ('Ada') does not:
                  --> Seq Scan on public.customer  (cost=0.00..144.50 rows=1) (actual rows=0 loops=1)
                        Filter: (customer.name = 'Ada'::text)
                        Rows Removed by Filter: 5000
                        Buffers: 82 pages
                there is no index customer_name on public.customer; it has customer_email (email), customer_pkey (id), customer_tier (tier) WHERE level > 900
                """);

        assertFails(() -> assertThat(byNumericId).usesIndex("customer_pkey"), """
                Expecting select * from customer where id = ?
                to use index customer_pkey
                but the custom plan for ('17') does not:
                  --> Seq Scan on public.customer  (cost=0.00..157.00 rows=25) (actual rows=1 loops=1)
                        Filter: ((customer.id)::numeric = '17'::numeric)
                        Rows Removed by Filter: 4999
                        Buffers: 82 pages
                customer_pkey (id): the query casts id to numeric: ((id)::numeric = '17'::numeric); compare it with a value of its own type
                """);

        assertFails(
                () -> assertThat(plan("select * from country where code = ?", "DE"))
                        .usesIndex("country_pkey"),
                """
                inconclusive: expecting select * from country where code = ?
                to use index country_pkey
                but public.country (1 page, 2 rows) is too small to tell: reading all of it is right, whatever indexes there are
                Instead:   seed more rows, @Seed(rows = 10_000), or ask canUseIndex("country_pkey"), whatever the size
                """);
    }

    @Test
    void usesIndexOn() {
        assertThat(byEmail).usesIndexOn("customer", "email");

        assertFails(() -> assertThat(byName).usesIndexOn("customer", "name"), """
                Expecting select * from customer where name = ?
                to use an index on customer (name)
                but the custom plan for ('Ada') does not:
                  --> Seq Scan on public.customer  (cost=0.00..144.50 rows=1) (actual rows=0 loops=1)
                        Filter: (customer.name = 'Ada'::text)
                        Rows Removed by Filter: 5000
                        Buffers: 82 pages
                customer_email (email): the query has no condition on email
                customer_pkey (id): the query has no condition on id
                customer_tier (tier) WHERE level > 900: the query has no condition on tier
                """);

        assertFails(() -> assertThat(byEmail).usesIndexOn("product", "id"), """
                Expecting select * from customer where email = ?
                to read table product
                but it reads public.customer
                """);
    }

    @Test
    void doesNotScanSequentially() {
        assertThat(byEmail).doesNotScanSequentially("public.customer");

        assertFails(() -> assertThat(byName).doesNotScanSequentially("customer"), """
                Expecting select * from customer where name = ?
                not to scan customer sequentially
                but the custom plan for ('Ada') does:
                  --> Seq Scan on public.customer  (cost=0.00..144.50 rows=1) (actual rows=0 loops=1)
                        Filter: (customer.name = 'Ada'::text)
                        Rows Removed by Filter: 5000
                        Buffers: 82 pages
                customer_email (email): the query has no condition on email
                customer_pkey (id): the query has no condition on id
                customer_tier (tier) WHERE level > 900: the query has no condition on tier
                """);

        assertFails(
                () -> assertThat(plan("select * from country where code = ?", "DE"))
                        .doesNotScanSequentially("country"),
                """
                inconclusive: expecting select * from country where code = ?
                not to scan country sequentially
                but public.country (1 page, 2 rows) is too small to tell: reading all of it is right, whatever indexes there are
                Instead:   seed more rows, @Seed(rows = 10_000)
                """);

        assertFails(
                () -> assertThat(plan("select * from nobody where id = ?", 1)).doesNotScanSequentially("nobody"), """
                inconclusive: expecting select * from nobody where id = ?
                not to scan nobody sequentially
                but public.nobody (0 pages, 0 rows): there are no rows
                Instead:   seed more rows, @Seed(rows = 10_000)
                """);
    }

    @Test
    void doesNotSort() {
        assertThat(plan("select * from customer order by email limit 10")).doesNotSort();

        assertFails(
                () -> assertThat(plan("select * from customer order by name limit 10"))
                        .doesNotSort(),
                """
                Expecting select * from customer order by name limit 10
                not to sort
                but the plan does:
                      Limit  (cost=240.05..240.07 rows=10) (actual rows=10 loops=1)
                        Buffers: 82 pages
                  -->   ->  Sort  (cost=240.05..252.55 rows=5000) (actual rows=10 loops=1)
                              Sort Key: customer.name
                              Sort Method: top-N heapsort
                              Buffers: 82 pages
                              ->  Seq Scan on public.customer  (cost=0.00..132.00 rows=5000) (actual rows=5000 loops=1)
                                    Buffers: 82 pages
                an index on (customer.name) would give them in order
                """);

        assertFails(
                () -> assertThat(plan("select * from country order by name")).doesNotSort(), """
                inconclusive: expecting select * from country order by name
                not to sort
                but public.country (1 page, 2 rows) is too small to tell: reading all of it is right, whatever indexes there are
                Instead:   seed more rows, @Seed(rows = 10_000)
                """);
    }

    @Test
    void doesNotSpill() {
        assertThat(plan("select * from customer order by name limit 10")).doesNotSpill();

        assertFails(
                () -> assertThat(
                                plan(
                                        "select a, b from generate_series(1, 300) a, generate_series(1, 300) b, customer where id = 1 order by b"))
                        .doesNotSpill(),
                """
                Expecting select a, b from generate_series(1, 300) a, generate_series(1, 300) b, customer where id = 1 order by b
                not to spill to temporary files
                but the plan writes 200 pages:
                  --> Sort  (cost=8544.99..8769.99 rows=90000) (actual rows=90000 loops=1)
                        Sort Key: b.b
                        Sort Method: external merge
                        Buffers: 6 pages, 200 spilled
                        ->  Nested Loop  (cost=0.29..1139.05 rows=90000) (actual rows=90000 loops=1)
                              Buffers: 6 pages
                              ->  Function Scan  (cost=0.00..3.00 rows=300) (actual rows=300 loops=1)
                                    Function Name: generate_series
                                    Buffers: 0 pages
                              ->  Materialize  (cost=0.28..11.80 rows=300) (actual rows=300 loops=300)
                                    Buffers: 6 pages
                                    ->  Nested Loop  (cost=0.28..10.30 rows=300) (actual rows=300 loops=1)
                                          Buffers: 6 pages
                                          ->  Index Only Scan using customer_pkey on public.customer  (cost=0.28..4.30 rows=1) (actual rows=1 loops=1)
                                                Index Cond: (customer.id = 1)
                                                Buffers: 6 pages
                                          ->  Function Scan  (cost=0.00..3.00 rows=300) (actual rows=300 loops=1)
                                                Function Name: generate_series
                                                Buffers: 0 pages
                work_mem is pinned to PostgreSQL's default, 4MB: give the node fewer rows, or narrower ones
                """);

        assertFails(
                () -> assertThat(plan("select * from customer where id = $1")).doesNotSpill(), """
                inconclusive: expecting select * from customer where id = $1
                not to spill to temporary files
                but it was not executed: it has no arguments
                Instead:   give it arguments
                """);

        assertFails(
                () -> assertThat(plan("select * from country order by name")).doesNotSpill(), """
                inconclusive: expecting select * from country order by name
                not to spill to temporary files
                but public.country (1 page, 2 rows) is too small to tell: reading all of it is right, whatever indexes there are
                Instead:   seed more rows, @Seed(rows = 10_000)
                """);
    }

    @Test
    void isIndexOnly() {
        assertThat(plan("select name from customer where email = ?", "x")).isIndexOnly();

        assertFails(
                () -> assertThat(plan("select tier from customer where email = ?", "x"))
                        .isIndexOnly(),
                """
                Expecting select tier from customer where email = ?
                to read indexes only
                but the custom plan for ('x') reads public.customer:
                  --> Index Scan using customer_email on public.customer  (cost=0.28..8.30 rows=1) (actual rows=0 loops=1)
                        Index Cond: (customer.email = 'x'::text)
                        Buffers: 2 pages
                an index that has all columns of the query, by INCLUDE if not in its key, would do
                """);

        assertFails(
                () -> assertThat(plan("select id from unvacuumed where id = ?", 17))
                        .isIndexOnly(),
                """
                Expecting select id from unvacuumed where id = ?
                to read indexes only
                but the custom plan for (17) fetched 1 rows of public.unvacuumed:
                  --> Index Only Scan using unvacuumed_pkey on public.unvacuumed  (cost=0.28..8.30 rows=1) (actual rows=1 loops=1)
                        Index Cond: (unvacuumed.id = 17)
                        Heap Fetches: 1
                        Buffers: 3 pages
                VACUUM public.unvacuumed before, so that its visibility map is up to date
                """);
    }

    @Test
    void prunesPartitionsTo() {
        assertThat(plan("select * from orders where at = ?", LocalDate.of(2026, 8, 1)))
                .prunesPartitionsTo(1);

        assertFails(
                () -> assertThat(plan("select * from orders where at + 0 = ?", LocalDate.of(2026, 8, 1))
                                .custom())
                        .prunesPartitionsTo(1),
                """
                Expecting select * from orders where at + 0 = ?
                to read 1 partition
                but the custom plan for ('2026-08-01') reads 2:
                      Append  (cost=0.00..103.12 rows=25) (actual rows=16 loops=1)
                        Buffers: 28 pages
                  -->   ->  Seq Scan on public.orders_1  (cost=0.00..63.14 rows=15) (actual rows=0 loops=1)
                              Filter: ((orders_1.at + 0) = '2026-08-01'::date)
                              Rows Removed by Filter: 3076
                              Buffers: 17 pages
                  -->   ->  Seq Scan on public.orders_2  (cost=0.00..39.86 rows=10) (actual rows=16 loops=1)
                              Filter: ((orders_2.at + 0) = '2026-08-01'::date)
                              Rows Removed by Filter: 1908
                              Buffers: 11 pages
                """);
    }

    @Test
    void readsAtMostPages() {
        assertThat(byEmail).readsAtMostPages(5);

        assertFails(() -> assertThat(byName).readsAtMostPages(10), """
                Expecting select * from customer where name = ?
                to read at most 10 pages
                but the custom plan for ('Ada') reads 82:
                  --> Seq Scan on public.customer  (cost=0.00..144.50 rows=1) (actual rows=0 loops=1)
                        Filter: (customer.name = 'Ada'::text)
                        Rows Removed by Filter: 5000
                        Buffers: 82 pages
                """);

        assertFails(() -> assertThat(byEmail).readsAtMostPages(10_000), """
                inconclusive: expecting select * from customer where email = ?
                to read at most 10000 pages
                but public.customer (82 pages, 5000 rows) would be no more if read as a whole
                Instead:   seed more rows, @Seed(rows = 10_000)
                """);
    }

    @Test
    void estimatesRowsWithin() {
        assertThat(byEmail).estimatesRowsWithin(2);

        assertFails(
                () -> assertThat(plan("select * from customer where tier = ? and level = ?", 1, 10))
                        .estimatesRowsWithin(2.5),
                """
                Expecting select * from customer where tier = ? and level = ?
                to estimate rows within a factor of 2.5
                but the custom plan for (1, 10) is wrong by a factor of 50.0 (1 estimated, 50 found):
                  --> Seq Scan on public.customer  (cost=0.00..157.00 rows=1) (actual rows=50 loops=1)
                        Filter: ((customer.tier = 1) AND (customer.level = 10))
                        Rows Removed by Filter: 4950
                        Buffers: 82 pages
                CREATE STATISTICS on the columns of the condition tells the planner how they depend on each other
                """);
    }

    @Test
    void joinsByWhat() {
        QueryPlan plan = ShopPlans.plan("select 1");

        assertThatThrownBy(() -> assertThat(plan).joinsBy())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("joinsBy(): name a method at least, joinsBy(HASH_JOIN)");
    }

    @Test
    void joinsBy() {
        assertThat(plan("select * from customer c join customer d on d.id = c.id where c.id = ?", 17L))
                .joinsBy(NESTED_LOOP);

        assertFails(
                () -> assertThat(plan("select * from customer c join customer d on d.name = c.email"))
                        .joinsBy(NESTED_LOOP, MERGE_JOIN),
                """
                Expecting select * from customer c join customer d on d.name = c.email
                to join by Nested Loop, Merge Join
                but the plan does not:
                  --> Hash Join  (cost=194.50..395.25 rows=5000) (actual rows=0 loops=1)
                        Hash Cond: (c.email = d.name)
                        Buffers: 164 pages
                        ->  Seq Scan on public.customer c  (cost=0.00..132.00 rows=5000) (actual rows=5000 loops=1)
                              Buffers: 82 pages
                        ->  Hash  (cost=132.00..132.00 rows=5000) (actual rows=5000 loops=1)
                              Buffers: 82 pages
                              ->  Seq Scan on public.customer d  (cost=0.00..132.00 rows=5000) (actual rows=5000 loops=1)
                                    Buffers: 82 pages
                """);

        assertFails(() -> assertThat(byName).joinsBy(HASH_JOIN), """
                Expecting select * from customer where name = ?
                to join by Hash Join
                but the custom plan for ('Ada') joins nothing:
                  Seq Scan on public.customer  (cost=0.00..144.50 rows=1) (actual rows=0 loops=1)
                    Filter: (customer.name = 'Ada'::text)
                    Rows Removed by Filter: 5000
                    Buffers: 82 pages
                """);
    }

    @Test
    void canUseIndex() {
        assertThat(plan("select * from country where code = ?", "DE")).canUseIndex("country_pkey");

        assertFails(
                () -> assertThat(plan("select * from country where lower(code) = ?", "de"))
                        .canUseIndex("country_pkey"),
                """
                Expecting select * from country where lower(code) = ?
                to be able to use index country_pkey
                but the custom plan for ('de') cannot, even with sequential scans and other indexes out of the way:
                  --> Seq Scan on public.country  (cost=0.00..1.03 rows=1)
                        Filter: (lower(country.code) = 'de'::text)
                country_pkey (code): the query asks for lower(code), not for code; an index on that expression would serve it
                """);

        assertFails(() -> assertThat(byEmail).canUseIndex("customer_tier"), """
                Expecting select * from customer where email = ?
                to be able to use index customer_tier
                but the custom plan for ('ada@example.org') cannot, even with sequential scans and other indexes out of the way:
                  --> Seq Scan on public.customer  (cost=0.00..144.50 rows=1)
                        Filter: (customer.email = 'ada@example.org'::text)
                customer_tier (tier) WHERE level > 900: the query has no condition on tier
                """);
    }
}
