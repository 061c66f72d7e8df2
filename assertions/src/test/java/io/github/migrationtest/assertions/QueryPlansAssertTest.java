package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlans;
import org.junit.jupiter.api.Test;

class QueryPlansAssertTest {

    private static final Query BY_EMAIL = Query.of("select name from customer where email = ?", "ada@example.org");
    private static final Query BY_TIER = Query.of("select name from customer where tier = ? and level > 950", 97);

    @Test
    void leavesNoIndexUnused() {
        assertThat(ShopPlans.plans(BY_EMAIL, BY_TIER)).leavesNoIndexUnused();

        QueryPlans one = ShopPlans.plans(BY_EMAIL);
        assertFails(() -> assertThat(one).leavesNoIndexUnused(), """
                Expecting the query to leave no index unused
                but no query can use:
                  public.customer_tier
                """);
    }

    @Test
    void looksAtTheTablesThatAreRead() {
        assertThat(ShopPlans.plans(Query.of("select name from country where code = ?", "DE")))
                .leavesNoIndexUnused();
    }

    @Test
    void saysNothingWithoutPlans() {
        assertFails(() -> assertThat(ShopPlans.plans()).leavesNoIndexUnused(), """
                inconclusive: expecting []
                to leave no index unused
                but there is no query
                Instead:   give queries that run on this schema
                """);
        assertFails(
                () -> assertThat(ShopPlans.plans(BY_EMAIL, Query.of("select nothing")))
                        .leavesNoIndexUnused(),
                """
                inconclusive: expecting [select name from customer where email = ?, select nothing]
                to leave no index unused
                but the server refuses select nothing: ERROR: column "nothing" does not exist
                Instead:   give queries that run on this schema
                """);
    }
}
