package io.github.migrationtest.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.migrationtest.core.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesTest {

    @Test
    void readsStatementsWithNamesAndArguments() {
        List<Query> queries = Queries.parse("""
                -- what the login asks
                -- name: customer by email
                -- args: 'ada; or not', array[1, 2]
                -- args: 'a ''quoted'', one', null
                select * from customer -- not the end;
                where email = ? and tier = any (?) and note <> '?' and data ?? 'k';

                select $$;$$, "odd;name" from t /* ; */ where id = $1
                """, "src/queries.sql");

        assertThat(queries)
                .extracting(Query::name, query -> query.location().orElse(""), Query::sql)
                .containsExactly(
                        tuple("customer by email", "src/queries.sql:1", """
                                select * from customer -- not the end;
                                where email = $1 and tier = any ($2) and note <> '?' and data ? 'k'\
                                """),
                        tuple(
                                "queries.sql line 8",
                                "src/queries.sql:8",
                                "select $$;$$, \"odd;name\" from t /* ; */ where id = $1"));
        assertThat(queries.get(0).argumentSets())
                .extracting(Query::literals)
                .containsExactly(List.of("'ada; or not'", "array[1, 2]"), List.of("'a ''quoted'', one'", "null"));
        assertThat(queries.get(1).argumentSets()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Queries.parse("-- args: 1, 2\nselect * from t where id = $1;", "queries.sql"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("queries.sql:1: queries.sql line 1 has 1 parameters and is given 2 arguments: 1, 2."
                        + " Give one for each.");
        assertThatThrownBy(() -> Queries.parse("select 1;\n-- args: 1\n", "queries.sql"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("queries.sql:2: a name or arguments without a statement. Write the statement below them, or"
                        + " take them out.");
        assertThatThrownBy(() -> Queries.pgStatStatements("calls,text\n1,select 1\n", "stats.csv"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("stats.csv: there is no column query in its first line: calls,text. Export with: \\copy"
                        + " (select queryid, query from pg_stat_statements) to 'stats.csv' csv header");
    }

    @Test
    void readsAnExportOfStatistics() {
        assertThat(Queries.pgStatStatements("""
                        query,calls,queryid
                        "select ""a"", b
                        from t where id = $1",7,42
                        begin,9,43
                        update t set b = $1,1,-44
                        """, "stats.csv"))
                .extracting(Query::name, Query::sql)
                .containsExactly(
                        tuple("queryid 42", "select \"a\", b\nfrom t where id = $1"),
                        tuple("queryid -44", "update t set b = $1"));
    }
}
