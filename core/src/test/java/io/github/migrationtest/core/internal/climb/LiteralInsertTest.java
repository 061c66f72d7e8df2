package io.github.migrationtest.core.internal.climb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralInsertTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into country values (1, 'DE')",
                "INSERT INTO shop.\"select\" (id, \"from\") VALUES (1, 'select x from y'), (2, default)",
                "-- two\n/* of ? them */ insert into country values (1, E'it\\'s; select')",
                "insert into country values (1, $x$ select * from t $x$) on conflict (id) do update set name = excluded.name",
                "insert into country (id) select 1",
                "insert into country default values",
                "insert into country (id) select 1 where not exists (select 1 from country where id = 1)",
                "insert into country select v.* from (values (1, 'DE')) v returning id",
                "insert into country values (nextval('country_id_seq'), now())",
            })
    void rowsStandInTheScript(String sql) {
        assertThat(LiteralInsert.is(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into tag select distinct name from product",
                "insert into tag values ((select name from product limit 1))",
                "insert into tag select (select name from product limit 1)",
                "insert into tag values (?)",
                "insert into tag values ($1)",
                "insert into tag table product",
                "with p as (select * from product) insert into tag select name from p",
                "update tag set name = 'x'",
                "do $$ begin insert into country values (1); end $$",
                "select insert_into('values')",
                "insert into a select x.* from (values (1)) x join product on true union select 1",
            })
    void rowsAreMadeOfOthers(String sql) {
        assertThat(LiteralInsert.is(sql)).isFalse();
    }
}
