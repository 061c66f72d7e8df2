package io.github.migrationtest.core.internal.data;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One side's sums of hashes: of the keys, and of each column seeded with the key, so that two rows that swap a value are
 * seen; of whole rows where there is no key.
 *
 * @param rows how many there are
 * @param keys the sum over the keys, or over whole rows
 * @param columns the sum of each column; null where all values are NULL
 */
record Fingerprints(long rows, @Nullable BigDecimal keys, List<@Nullable BigDecimal> columns) {

    /** The query of one side: count, sum over the keys, sum of each column. */
    static String query(TablePlan plan, boolean isBefore) {
        List<String> sums = new ArrayList<>();
        sums.add("count(*)");
        String from = isBefore ? plan.before() : plan.after();
        if (!plan.hasKey()) {
            sums.add("sum(hashtextextended(row("
                    + plan.parts().stream().map(part -> part.selected(isBefore)).collect(Collectors.joining(", "))
                    + ")::text, 0))");
            return "select " + String.join(", ", sums) + " from " + from;
        }
        String seed = seed(plan.key(), isBefore);
        // a number is folded into half as many bits first, which its seed tells apart
        sums.add("sum(hashint8extended(" + seed + ", " + (isNumber(plan.key()) ? seed : "0") + "))");
        for (ComparedColumn column : plan.columns()) {
            sums.add("sum(" + column.sent().hash(column.selected(isBefore), seed) + ")");
        }
        return "select " + String.join(", ", sums) + " from " + from;
    }

    private static String seed(List<KeyPart> key, boolean isBefore) {
        if (isNumber(key)) {
            return key.get(0).selected(isBefore);
        }
        String values = key.stream().map(part -> part.selected(isBefore)).collect(Collectors.joining(", "));
        return "hashtextextended(" + (key.size() == 1 ? "(" + values + ") collate \"C\"" : "row(" + values + ")::text")
                + ", 0)";
    }

    private static boolean isNumber(List<KeyPart> key) {
        return key.size() == 1 && key.get(0).integer();
    }

    static Fingerprints read(Connection connection, TablePlan plan, boolean isBefore) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query(plan, isBefore))) {
            row.next();
            List<@Nullable BigDecimal> columns = new ArrayList<>();
            for (int i = 0; plan.hasKey() && i < plan.columns().size(); i++) {
                columns.add(row.getBigDecimal(i + 3));
            }
            return new Fingerprints(row.getLong(1), row.getBigDecimal(2), columns);
        }
    }

    boolean sameRowsAs(Fingerprints other) {
        return rows == other.rows && Objects.equals(keys, other.keys);
    }
}
