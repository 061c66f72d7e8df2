package io.github.migrationtest.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a lost row or value is told as, with the statement that did it. */
class DataFindingsTest {

    private static final String GIVEN = """
            create table customer (id serial primary key, name text, city text, born date, api_key text);
            insert into customer (name, city, born, api_key)
            values ('Ada', 'London', '1815-12-10', 'k1'), ('Bob', 'Paris', null, 'k2'), ('Cem', 'Paris', '1990-01-01', 'k3')
            """;

    @Test
    void whatIsLostIsToldWithItsStatement() throws SQLException {
        List<Finding> findings = findings(
                false,
                "update customer set name = upper(name)",
                "update customer set city = 'Rome'",
                "alter table customer drop column born",
                "update customer set api_key = null where id = 1",
                "delete from customer where id = 3",
                "select setval('customer_id_seq', 1)");

        assertThat(Finding.message(findings)).isEqualTo("""
                public.customer loses 1 of 3 rows (and 4 more)
                  V7__change.sql:5
                    id=3
                Instead:   limit the statement to the rows that are meant

                drops public.customer.born with 2 values
                  V7__change.sql:3
                    id=1 '1815-12-10' → NULL
                    id=3 '1990-01-01' → NULL
                Instead:   keep the column until nobody needs its values, or move them before

                public.customer.city: 2 distinct values became 1
                  V7__change.sql:2
                    2 of 2 values changed
                      id=1 'London' → 'Rome'
                      id=2 'Paris' → 'Rome'
                Instead:   keep what was there in a column of its own, or limit the statement to the rows that are meant

                public.customer.api_key: 1 of 2 values became NULL
                  V7__change.sql:4
                      id=1 ••• → NULL
                Instead:   keep what was there in a column of its own, or limit the statement to the rows that are meant

                public.customer_id_seq gives 2 next, and would have given 4
                  V7__change.sql:6
                Instead:   set it behind the rows: select setval('public.customer_id_seq', 3)\
                """);
    }

    @Test
    void whatLosesNothingIsAFindingOnlyWhereItIsAskedFor() throws SQLException {
        String update = "update customer set name = upper(name)";

        assertThat(findings(false, update)).isEmpty();
        assertThat(findings(true, update))
                .extracting(Finding::headline)
                .containsExactly("public.customer.name: 3 of 3 values changed");
    }

    @Test
    void whatIsDeclaredIsNone() throws SQLException {
        String update = "update customer set name = upper(name)";
        DataDiff diff = diff(
                List.of(update), RowMapping.rowsOf("customer").after("name").equalsBefore("upper(name)"));

        assertThat(new DataFindings("V7", culprits(List.of(update)), true).of(diff))
                .isEmpty();
    }

    private static List<Finding> findings(boolean strict, String... sql) throws SQLException {
        return new DataFindings("V7", culprits(List.of(sql)), strict).of(diff(List.of(sql)));
    }

    private static Culprits culprits(List<String> sql) {
        return new Culprits(statements(sql), null, "V7__change.sql");
    }

    private static List<ExecutedStatement> statements(List<String> sql) {
        List<ExecutedStatement> statements = new ArrayList<>();
        for (String each : sql) {
            statements.add(
                    new ExecutedStatement(each, "V7__change.sql:" + (statements.size() + 1), Duration.ZERO, null));
        }
        return statements;
    }

    private static DataDiff diff(List<String> sql, RowMapping... mappings) throws SQLException {
        TestDatabase database = Postgres.fresh(18);
        try {
            Postgres.execute(database, GIVEN);
            try (DataSnapshot before = DataSnapshot.of(database)) {
                Postgres.execute(database, sql.toArray(String[]::new));
                return DataComparison.of(mappings).compare(before, database);
            }
        } finally {
            database.server().drop(database);
        }
    }
}
