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
        return answering("differencesFrom", CatalogDiff.between(PRODUCTION, schema));
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

    /** A run whose database holds what a script has left. */
    private static MigrationRun over(String sql) {
        return answering("database", ShopData.database(18, sql));
    }

    /** A run that can be asked one thing. */
    private static MigrationRun answering(String asked, Object answer) {
        return (MigrationRun) Proxy.newProxyInstance(
                MigrationRun.class.getClassLoader(), new Class<?>[] {MigrationRun.class}, (run, method, arguments) -> {
                    if (method.getName().equals(asked)) {
                        return answer;
                    }
                    throw new AssertionError("The assertion asks the run for nothing but " + asked + ", and not for "
                            + method.getName() + ".");
                });
    }

    @Test
    void hasNoOrphans() {
        assertThat(over(ShopData.SHOP)).hasNoOrphans();

        MigrationRun run = over(ShopData.SHOP + """
                alter table orders drop constraint orders_customer_id_fkey;
                insert into orders (customer_id) values (7), (8);
                alter table orders add constraint leads foreign key (customer_id) references customer not valid;
                """);
        assertFails(() -> assertThat(run).hasNoOrphans(), """
                Expecting every foreign key to lead to a row
                but there are rows that lead nowhere:
                  public.orders: 2 rows lead to no public.customer (leads): customer_id=7; customer_id=8
                """);
        assertFails(
                () -> assertThat(over("create table customer (id int primary key, parent int references customer)"))
                        .hasNoOrphans(),
                """
                inconclusive: expecting every foreign key
                to lead to a row
                but no table with a foreign key has a row
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
    }

    @Test
    void sequencesAreAhead() {
        assertThat(over(ShopData.SHOP)).sequencesAreAhead();

        MigrationRun run = over(ShopData.SHOP + "insert into orders (id) values (1000)");
        assertFails(() -> assertThat(run).sequencesAreAhead(), """
                Expecting every sequence to be ahead of its column
                but there are numbers that will be given twice:
                  public.orders_id_seq gives 4 next, and public.orders.id has 1000
                Instead:   select setval('public.orders_id_seq', 1000)
                """);
        assertFails(
                () -> assertThat(over("create table customer (id int primary key)"))
                        .sequencesAreAhead(),
                """
                inconclusive: expecting every sequence
                to be ahead of its column
                but no sequence belongs to a column
                Instead:   leave it out; ALTER SEQUENCE … OWNED BY … makes one belong
                """);
    }
}
