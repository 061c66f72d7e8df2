package io.github.migrationtest.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableSizesTest {

    private static TableSizes parse(String text) {
        return TableSizes.parse(text, "sizes.txt");
    }

    private static QualifiedName table(String schema, String name) {
        return new QualifiedName(schema, name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "orders 50M|public|orders|50000000",
                "orders 50m|public|orders|50000000",
                "Orders 1.5k|shop|orders|1500",
                "orders 3G|public|orders|3000000000",
                "orders 3B|public|orders|3000000000",
                "shop.orders 1_200|shop|orders|1200",
                "orders\t0|public|orders|0",
                "public.\"Order Items\" 7|public|Order Items|7",
                "\"a \"\"b\"\" #1.x\" 7|public|a \"b\" #1.x|7",
                "orders 7 # since May|public|orders|7",
                "größe 7|public|größe|7",
            })
    void readsALine(String line, String schema, String name, long rows) {
        assertThat(parse(line).rows(table(schema, name))).hasValue(rows);
    }

    @Test
    void knowsNothingOfOtherTables() {
        TableSizes sizes = parse("""
                # production, May

                shop.orders 12
                customer 3
                """);

        assertThat(sizes.rows(table("public", "orders"))).isEmpty();
        assertThat(sizes.rows(table("public", "Customer"))).isEmpty();
        assertThat(sizes.rows(table("billing", "customer"))).hasValue(3);
    }

    @Test
    void takesTheLineWithTheSchemaFirst() {
        TableSizes sizes = parse("orders 1\nshop.orders 2\n");

        assertThat(sizes.rows(table("shop", "orders"))).hasValue(2);
        assertThat(sizes.rows(table("public", "orders"))).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orders", "orders many", "orders -1", "orders 5T", "a.b.c 5", "\"orders 5", "orders 5M rows"})
    void refusesWhatIsNoSize(String line) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> parse("customer 1\n" + line))
                .withMessage("sizes.txt:2: '" + line + "' is not a table and how many rows it has. Write orders 50M, or"
                        + " public.\"Order\" 1200 (k, M and G count in thousands, millions and billions).");
    }

    @Test
    void refusesNumbersThatNoTableHas() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> parse("orders 99999999999G"))
                .withMessage("sizes.txt:1: 'orders 99999999999G' is no number of rows: it is too large.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> parse("orders 1.2345k"))
                .withMessage("sizes.txt:1: 'orders 1.2345k' is no number of rows: a table has whole ones.");
    }

    @Test
    void refusesATableTwice() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> parse("orders 1\ncustomer 2\nORDERS 3\n"))
                .withMessage(
                        "sizes.txt:3: the table orders has a size already, at sizes.txt:1. Keep one of the two lines.");
    }

    @Test
    void followsProductionsRatiosInSmall() {
        TableSizes sizes = parse("""
                orders 50M
                customer 2M
                supplier 20k
                country 200
                setting 0
                """);

        assertThat(sizes.scaledTo(10_000)).hasToString("""
                orders 10000
                customer 400
                supplier 100
                country 200
                setting 0
                """);
        assertThat(sizes.scaledTo(50)).hasToString("""
                orders 50
                customer 50
                supplier 50
                country 50
                setting 0
                """);
        assertThat(sizes.scaledTo(100_000_000)).isEqualTo(sizes);
    }

    @Test
    void takesAPartOfTheRows() {
        assertThat(parse("orders 50M\ncountry 20\nsetting 0").times(0.01))
                .hasToString("orders 500000\ncountry 1\nsetting 0\n");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> parse("orders 1").times(Double.NaN))
                .withMessage("times(NaN): the factor is more than 0");
    }

    @Test
    void refusesToScaleToNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> parse("orders 1").scaledTo(0))
                .withMessage("scaledTo(0): a table gets 1 row at least");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void isWrittenByItsQuery(int major) throws SQLException {
        TestDatabase database = Postgres.fresh(major);
        Postgres.execute(
                database,
                "create schema shop",
                "create table shop.\"Order Items\" (id int)",
                "insert into shop.\"Order Items\" select generate_series(1, 300)",
                "create table never_analyzed (id int)",
                "create table event (day int) partition by range (day)",
                "create table event_1 partition of event for values from (0) to (100) partition by range (day)",
                "create table event_1_1 partition of event_1 for values from (0) to (50)",
                "create table event_1_2 partition of event_1 for values from (50) to (100)",
                "create table event_2 partition of event for values from (100) to (200)",
                "create table no_partition (day int) partition by range (day)",
                "insert into event select generate_series(0, 149)",
                "analyze shop.\"Order Items\"",
                "analyze event");

        assertThat(parse(written(database))).hasToString("""
                public.event 150
                public.never_analyzed 0
                public.no_partition 0
                shop."Order Items" 300
                """);
    }

    private static String written(TestDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TableSizes.QUERY)) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        }
        return String.join("\n", lines);
    }
}
