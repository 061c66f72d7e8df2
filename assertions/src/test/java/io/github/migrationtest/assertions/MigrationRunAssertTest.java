package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.migration.MigrationRun;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class MigrationRunAssertTest {

    private static final Catalog PRODUCTION =
            ShopCatalog.read("create table customer (email text); create index hotfix on customer (email)");

    /** A run whose database has a schema; the file's is made elsewhere, which the tests of the extension show. */
    private static MigrationRun at(Catalog schema) {
        return (MigrationRun) Proxy.newProxyInstance(
                MigrationRun.class.getClassLoader(), new Class<?>[] {MigrationRun.class}, (run, method, arguments) -> {
                    if (method.getName().equals("differencesFrom")) {
                        return CatalogDiff.between(PRODUCTION, schema);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void matchesSchema() {
        assertThat(at(PRODUCTION)).matchesSchema("prod-schema.sql");

        MigrationRun head = at(ShopCatalog.read("create table customer (email varchar(80))"));
        assertFails(() -> assertThat(head).matchesSchema("prod-schema.sql"), """
                Expecting the schema that the migrations make to be that of prod-schema.sql
                but compared with the file:
                  column public.customer.email: type changed from text to character varying(80)
                  index public.hotfix is missing: CREATE INDEX hotfix ON public.customer USING btree (email)
                """);
    }
}
