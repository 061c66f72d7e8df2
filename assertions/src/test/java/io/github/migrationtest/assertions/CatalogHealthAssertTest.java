package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class CatalogHealthAssertTest {

    private static final Catalog HEALTHY = ShopCatalog.read("""
            create table customer (id bigint primary key, email text, name text);
            create index by_email on customer (email, name);
            create table orders (id bigint primary key, customer_id bigint references customer);
            create index by_customer on orders (customer_id);
            """);

    private static final Catalog ILL = ShopCatalog.read("""
            create table customer (id bigint primary key, email text, name text);
            create index by_email on customer (email);
            create index by_email_and_name on customer (email, name);
            create index by_name on customer (name);
            create index by_name_down on customer (name desc);
            create table orders (id bigint primary key, customer_id bigint references customer);
            create table parts (id int) partition by range (id);
            create table parts_1 partition of parts for values from (1) to (9);
            create index parts_idx on only parts (id);
            """);

    @Test
    void hasHealthyIndexes() {
        assertThat(HEALTHY).hasHealthyIndexes();

        assertFails(() -> assertThat(ILL).hasHealthyIndexes(), """
                Expecting all indexes to be healthy
                but there are 4 problems:
                  index public.by_email (email) is redundant: queries can use index public.by_email_and_name (email, name); drop it
                  index public.by_name_down (name DESC) is a duplicate of index public.by_name (name); drop one
                  foreign key orders_customer_id_fkey (customer_id) on public.orders has no index: each delete from \
                public.customer scans the table; CREATE INDEX ON public.orders (customer_id)
                  index public.parts_idx is INVALID: not all partitions have their part of it; create the missing ones, and \
                ALTER INDEX … ATTACH PARTITION each
                """);
    }

    @Test
    void hasNoInvalidIndexes() {
        assertThat(HEALTHY).hasNoInvalidIndexes();

        assertFails(() -> assertThat(ILL).hasNoInvalidIndexes(), """
                Expecting no index to be invalid
                but there is a problem:
                  index public.parts_idx is INVALID: not all partitions have their part of it; create the missing ones, and \
                ALTER INDEX … ATTACH PARTITION each
                """);
    }

    @Test
    void hasNoDuplicateIndexes() {
        assertThat(HEALTHY).hasNoDuplicateIndexes();

        assertFails(() -> assertThat(ILL).hasNoDuplicateIndexes(), """
                Expecting no index to be duplicate
                but there is a problem:
                  index public.by_name_down (name DESC) is a duplicate of index public.by_name (name); drop one
                """);
    }

    @Test
    void hasNoRedundantIndexes() {
        assertThat(HEALTHY).hasNoRedundantIndexes();

        assertFails(() -> assertThat(ILL).hasNoRedundantIndexes(), """
                Expecting no index to be redundant
                but there is a problem:
                  index public.by_email (email) is redundant: queries can use index public.by_email_and_name (email, name); drop it
                """);
    }

    @Test
    void hasIndexesOnForeignKeys() {
        assertThat(HEALTHY).hasIndexesOnForeignKeys();

        assertFails(() -> assertThat(ILL).hasIndexesOnForeignKeys(), """
                Expecting each foreign key to have an index
                but there is a problem:
                  foreign key orders_customer_id_fkey (customer_id) on public.orders has no index: each delete from \
                public.customer scans the table; CREATE INDEX ON public.orders (customer_id)
                """);
    }
}
