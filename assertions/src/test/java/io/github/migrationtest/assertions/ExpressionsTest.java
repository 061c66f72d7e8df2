package io.github.migrationtest.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(price > 0) | price > 0",
                "((price > 0)) | (price > 0)",
                "((a > 0) AND (b > 0)) | (a > 0) AND (b > 0)",
                "(name = ')'::text) | name = ')'::text",
                " SELECT name FROM public.product; | SELECT name  FROM public.product",
            })
    void areTheSame(String actual, String written) {
        assertThat(Expressions.same(actual, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a > 0) AND (b > 0) | a > 0) AND (b > 0",
                "(price > 0) | price > 1",
                "(name = 'a b'::text) | name = 'ab'::text",
                "(name = 'a  b'::text) | name = 'a b'::text",
                "(price) > (0) | price) > (0",
            })
    void areNotTheSame(String actual, String written) {
        assertThat(Expressions.same(actual, written)).isFalse();
    }

    @Test
    void aDefaultMayLackItsCastButNothingElse() {
        assertThat(Expressions.sameDefault("'new'::public.status", "'new'")).isTrue();
        assertThat(Expressions.sameDefault("'{}'::text[]", "'{}'")).isTrue();
        assertThat(Expressions.sameDefault("'x'::timestamp(3) with time zone", "'x'"))
                .isTrue();
        assertThat(Expressions.sameDefault("('a'::text || 'b'::text)", "'a'")).isFalse();
        assertThat(Expressions.sameDefault("'a'::text || 'b'::text", "'a'")).isFalse();
        assertThat(Expressions.sameDefault("nextval('a'::regclass)", "nextval('b'::regclass)"))
                .isFalse();
    }

    @Test
    void namesMayLackTheirSchemaAndQuotes() {
        assertThat(Names.same("public.\"Order\"", "Order")).isTrue();
        assertThat(Names.same("public.orders.id", "orders.id")).isTrue();
        assertThat(Names.same("public.reorders", "orders")).isFalse();
        assertThat(Names.same("shop.orders", "public.orders")).isFalse();
    }

    @Test
    void orderIsWrittenAsInCreateIndex() {
        MigrationAssertions.assertThat(StoreCatalog.store().index("product_name_idx"))
                .isOrderedBy("name desc nulls last", "price DESC NULLS FIRST");
        MigrationAssertions.assertThat(StoreCatalog.store().index("product_pkey"))
                .isOrderedBy("id ASC")
                .isOrderedBy("id NULLS LAST")
                .isOrderedBy("id asc nulls last");
    }
}
