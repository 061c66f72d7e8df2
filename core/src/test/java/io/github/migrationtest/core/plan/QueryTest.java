package io.github.migrationtest.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a statement may look like. */
class QueryTest {

    @Test
    void isOneStatement() {
        assertThatThrownBy(() -> Query.of("select 1; drop table customer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("select 1; drop table customer is more than one statement, and has a plan for each."
                        + " Ask for them one by one.");
        assertThatThrownBy(() -> Query.of("select 1; ;commit")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Query.of("select ';', $$;$$ /* ; */; -- ;").sql()).isNotEmpty();
    }

    @Test
    void mayEndWithAComment() throws SQLException {
        try (Connection connection = Postgres.fresh(18).connect()) {
            Explain explain = Explain.on(connection);

            assertThat(explain.plan("select 1 -- one").variants()).hasSize(1);
            assertThat(explain.plan("select ?::int; -- any", 1).variants()).hasSize(2);
            assertThat(explain.plan("select $1::int -- any").variants()).hasSize(1);
        }
    }

    @Test
    void hasNoPlanWhereARuleTakesItAway() throws SQLException {
        try (Connection connection = Postgres.fresh(18).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table log (id int); create rule nothing as on insert to log do instead nothing");

            assertThatThrownBy(() -> Explain.on(connection).plan("insert into log values (1)"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there is no plan: a rule puts nothing in place of the statement\n"
                            + "  in: insert into log values (1)");
        }
    }

    @Test
    void takesArraysAsArguments() throws SQLException {
        try (Connection connection = Postgres.fresh(18).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table tag (id bigint primary key, names text[])");
            Explain explain = Explain.on(connection);

            assertThat(explain.plan("select * from tag where id = any(?)", new long[] {1, 2})
                            .variants())
                    .hasSize(2);
            assertThat(explain.plan(
                                    "select * from tag where names && ?::text[] and id = any(?)",
                                    array("it's", null),
                                    array())
                            .variants()
                            .get(0)
                            .arguments())
                    .containsExactly("ARRAY['it''s', NULL]::varchar[]", "ARRAY[]::int8[]");
        }
        assertThatThrownBy(() -> Query.of("select * from tag where id = any(?)", List.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A List12 is no argument that JDBC takes: give an array, toArray(new Long[0]).");
    }

    private static Object array(String... texts) {
        return texts;
    }

    private static Object array() {
        return new Long[0];
    }

    @Test
    void filesMayHaveAMarkAndCommentsBehindArguments() throws SQLException {
        List<Query> queries = Queries.parse(
                "\uFEFF-- name: sum\r\n-- args: 1, 2 -- small\r\nselect $1::int + $2::int;\r\n", "queries.sql");

        assertThat(queries).extracting(Query::name).containsExactly("sum");
        assertThat(Queries.pgStatStatements("\uFEFFquery\nselect 1\n", "queries.csv"))
                .hasSize(1);
        try (Connection connection = Postgres.fresh(18).connect()) {
            assertThat(Explain.on(connection).plan(queries.get(0)).variants()).hasSize(2);
        }
    }
}
