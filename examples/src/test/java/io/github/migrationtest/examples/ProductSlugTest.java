package io.github.migrationtest.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.junit.MigrationTest;

/** A migration written in Java: what it executes is found in its source. */
class ProductSlugTest {

    @MigrationTest("22")
    void computesSlugs(MigrationRun run) {
        run.execute("insert into product (id, sku, name, price, slug) values (-1, 'CUP-1', 'Große Tasse', 5, null)");

        assertThat(run.up().statements())
                .isNotEmpty()
                .extracting(ExecutedStatement::location)
                .allMatch(location -> location.matches(
                        "(examples/)?src/main/java/db/migration/V22__Backfill_product_slugs.java:\\d+"));
        assertThat(run.query("select id from product where slug is null")).isEmpty();
    }
}
