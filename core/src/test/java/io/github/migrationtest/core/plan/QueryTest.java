package io.github.migrationtest.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
}
