package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that is asked again and again.
 *
 * @param sql the statement, with {@code ?} where different rows are asked for
 * @param kind whether it only reads
 * @param tables the tables and views that it uses; none where it uses none
 */
public record Canary(String sql, TrafficKind kind, List<QualifiedName> tables) {

    public Canary {
        tables = List.copyOf(tables);
    }

    /** What it does: {@code writes to public.orders}. */
    public String subject() {
        String direction = kind == TrafficKind.READ ? " of " : " to ";
        return tables.isEmpty()
                ? "a statement without a table"
                : kind
                        + direction
                        + tables.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
    }

    /** The statement on one line, cut to 200 characters. */
    public String shortSql() {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }
}
