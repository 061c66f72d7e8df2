package io.github.migrationtest.core.internal.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That a value which is sent as it is stored has the text that the server gives it, and a hash that tells texts apart. */
class SentTest {

    private static final Map<String, String> VALUES = Map.of(
            "int2", "0, 1, -1, 32767, -32768",
            "int4", "0, 1, -1, 2147483647, -2147483648",
            "int8", "0, 1, -1, 9223372036854775807, -9223372036854775808",
            "bool", "'true', 'false'",
            "uuid",
                    "'00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff',"
                            + " '01234567-89ab-cdef-0123-456789abcdef'",
            "numeric",
                    "0, 0.0, 0.00, 1.5, 1.50, -1.5, -0.5, 10000, 10000.0, 100000000, 123456789.000100, 1e30, 1e-30,"
                            + " -99999999.99990000, 0.00001, 0.00010, 9999.9999, 'NaN'",
            "date",
                    "'2000-01-01', '1999-12-31', '2024-02-29', '0001-01-01', '0001-12-31 BC', '0044-03-15 BC',"
                            + " '4713-11-24 BC', '12345-06-07', '5874897-12-31', 'infinity', '-infinity'",
            "timestamp",
                    "'2000-01-01', '1999-12-31 23:59:59.999999', '2024-02-29 12:34:56.7', '2024-02-29 12:34:56.000010',"
                            + " '0044-03-15 01:02:03 BC', '4714-11-24 BC', '294276-12-31 23:59:59', 'infinity', '-infinity'",
            "timestamptz",
                    "'2000-01-01Z', '1999-12-31 23:59:59.999999Z', '2024-02-29 12:34:56.7Z',"
                            + " '0044-03-15 01:02:03+00 BC', '294276-12-31 23:59:59Z', '2024-02-29 12:34+05:30',"
                            + " 'infinity', '-infinity'");

    static Stream<Arguments> forms() {
        return Stream.of(13, 18)
                .flatMap(version -> VALUES.keySet().stream().sorted().map(type -> Arguments.of(version, type)));
    }

    @ParameterizedTest(name = "{1} on PostgreSQL {0}")
    @MethodSource("forms")
    void saysWhatTheServerSays(int version, String type) throws SQLException {
        Sent sent = form(type);
        List<String> told = new ArrayList<>();
        List<String> written = new ArrayList<>();
        try (Connection connection = PinnedSession.open(Postgres.fresh(version));
                RowStream rows = new RowStream(connection, "select v, v::text from " + values(type, version), 2)) {
            while (rows.next()) {
                told.add(rows.text(0, sent));
                written.add(rows.text(1, Sent.TEXT));
            }
        }

        assertThat(sent.name()).isEqualToIgnoringCase(type);
        assertThat(told).hasSizeGreaterThan(1).isEqualTo(written);
    }

    @ParameterizedTest(name = "{1} on PostgreSQL {0}")
    @MethodSource("forms")
    void hashesTellTextsAndRowsApart(int version, String type) throws SQLException {
        String hashes = Stream.of("1", "2", "3000000000")
                .map(seed -> "(" + form(type).hash("v", seed) + ")")
                .collect(Collectors.joining(", "));
        try (Connection connection = PinnedSession.open(Postgres.fresh(version));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(distinct v::text) * 3, count(distinct hash), count(hash)"
                                + " from (select v, unnest(array[" + hashes + "]) as hash from " + values(type, version)
                                + ") h")) {
            row.next();

            assertThat(List.of(row.getLong(2), row.getLong(3))).containsOnly(row.getLong(1));
        }
    }

    private static Sent form(String type) {
        ValueType value = new ValueType(0, type, type, 'N', -1, false);
        return Sent.of(value, value);
    }

    private static String values(String type, int version) {
        String infinite = type.equals("numeric") && version >= 14 ? ", 'Infinity', '-Infinity'" : "";
        return Stream.of((VALUES.get(type) + infinite).split(", "))
                .map(value -> "('" + value.strip().replace("'", "") + "'::" + type + ")")
                .collect(Collectors.joining(", ", "(values ", ") as given (v)"));
    }
}
