package io.github.migrationtest.core.statistics;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * How many rows production's tables have: what a team can tell of production without telling any of its values.
 *
 * <p>A file has a line for each table, {@code orders 50M}; {@link #QUERY} writes it on production. Immutable.
 *
 * @param tables the tables in the order of the file
 */
public record TableSizes(List<TableSize> tables) {

    /**
     * Run on production by any role, writes a file of sizes: {@code psql -At -f sizes.sql > sizes.txt}. The numbers are those
     * that the planner goes by (PostgreSQL documentation, "pg_class", {@code reltuples}), so that no table is read; the
     * partitions of a table count as one.
     */
    public static final String QUERY = """
            select format('%I.%I %s', n.nspname, c.relname, sum(greatest(leaf.reltuples, 0))::bigint)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              left join lateral pg_partition_tree(c.oid) tree on tree.isleaf
              join pg_class leaf on leaf.oid = coalesce(tree.relid, c.oid)
             where c.relkind in ('r', 'p')
               and not c.relispartition
               and n.nspname !~ '^pg_'
               and n.nspname <> 'information_schema'
             group by n.nspname, c.relname
             order by n.nspname, c.relname;
            """;

    /** What a table that is small beside the largest one keeps at least. */
    private static final long FEW = 100;

    public TableSizes {
        tables = List.copyOf(tables);
    }

    /**
     * Reads a file of sizes. A line is a table's name, as in SQL, and a number: {@code orders 50M}, {@code public."Order"
     * 1200}; {@code k}, {@code M} and {@code G} (or {@code B}) are thousands, millions and billions. Blank lines, and what
     * follows a {@code #}, say nothing.
     *
     * @param path how messages call the file
     * @throws ConfigurationException if a line is something else, or names a table a second time; the message names the line
     */
    public static TableSizes parse(String text, String path) {
        List<TableSize> tables = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i).replace("\uFEFF", "")).strip();
            if (line.isEmpty()) {
                continue;
            }
            String place = path + ":" + (i + 1);
            TableSize size = TableSizeLine.read(line, place);
            String other = places.putIfAbsent(size.table(), place);
            if (other != null) {
                throw new ConfigurationException(place + ": the table " + size.table() + " has a size already, at "
                        + other + ". Keep one of the two lines.");
            }
            tables.add(size);
        }
        return new TableSizes(tables);
    }

    /** A {@code #} within a quoted name is part of it. */
    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == '#' && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** How many rows a table has; empty where no line speaks of it. A line with the schema counts before one without. */
    public OptionalLong rows(QualifiedName table) {
        return tables.stream()
                .filter(size -> size.isOf(table))
                .sorted((one, other) -> Boolean.compare(one.schema() == null, other.schema() == null))
                .mapToLong(TableSize::rows)
                .findFirst();
    }

    /**
     * The same in small, for data that is to be like production's: the largest table gets so many rows, the others as many as
     * keeps their ratio to it. A table that has no more than that in production keeps its real size, and none that has more
     * goes below 100.
     *
     * @param rows how many rows a table gets at most, 1 or more
     */
    public TableSizes scaledTo(long rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("scaledTo(" + rows + "): a table gets 1 row at least");
        }
        double largest = tables.stream().mapToLong(TableSize::rows).max().orElse(0);
        return new TableSizes(tables.stream()
                .map(size -> size.rows() <= rows
                        ? size
                        : new TableSize(size.schema(), size.name(), share(size.rows() / largest, rows)))
                .toList());
    }

    /**
     * The same with a part of the rows, {@code times(0.01)}; a table that has any keeps one at least.
     *
     * @param factor more than 0
     */
    public TableSizes times(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("times(" + factor + "): the factor is more than 0");
        }
        return new TableSizes(tables.stream()
                .map(size -> new TableSize(
                        size.schema(),
                        size.name(),
                        Math.max(Math.round(size.rows() * factor), Math.min(size.rows(), 1))))
                .toList());
    }

    private static long share(double ratio, long rows) {
        return Math.max(Math.round(rows * ratio), Math.min(rows, FEW));
    }

    /** As a file. */
    @Override
    public String toString() {
        return tables.stream().map(size -> size + "\n").collect(Collectors.joining());
    }
}
