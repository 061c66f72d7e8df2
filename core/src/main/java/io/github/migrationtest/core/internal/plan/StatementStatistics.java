package io.github.migrationtest.core.internal.plan;

import io.github.migrationtest.core.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An export of {@code pg_stat_statements} as CSV with a header (RFC 4180). */
public final class StatementStatistics {

    private static final Set<String> PLANNED =
            Set.of("select", "insert", "update", "delete", "merge", "with", "values");

    private StatementStatistics() {}

    /**
     * One statement.
     *
     * @param name {@code queryid 42}, or the file's name and line
     * @param line where its row begins, from 1
     */
    public record Entry(String name, String sql, int line) {}

    private record Row(int line, List<String> fields) {}

    public static List<Entry> read(String csv, String path) {
        List<Row> rows = rows(csv);
        List<String> header = rows.isEmpty() ? List.of() : rows.get(0).fields();
        int query = header.indexOf("query");
        int id = header.indexOf("queryid");
        if (query < 0) {
            throw new ConfigurationException(path + ": there is no column query in its first line: "
                    + String.join(",", header)
                    + ". Export with: \\copy (select queryid, query from pg_stat_statements) to '"
                    + path.substring(path.lastIndexOf('/') + 1) + "' csv header");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String file = path.substring(path.lastIndexOf('/') + 1);
        for (Row row : rows.subList(1, rows.size())) {
            String sql = row.fields().size() > query ? row.fields().get(query).strip() : "";
            String word = sql.toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
            if (PLANNED.contains(word) && seen.add(sql)) {
                String name = id >= 0 ? "queryid " + row.fields().get(id) : file + " line " + row.line();
                entries.add(new Entry(name, sql, row.line()));
            }
        }
        return entries;
    }

    private static List<Row> rows(String csv) {
        List<Row> rows = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begin = 1;
        String text = csv.endsWith("\n") ? csv : csv + "\n";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (c == '"') {
                if (quoted && text.startsWith("\"\"", i)) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                fields.add(field.toString().replaceAll("\r$", ""));
                field.setLength(0);
                if (c == '\n') {
                    if (!fields.equals(List.of(""))) {
                        rows.add(new Row(begin, List.copyOf(fields)));
                    }
                    fields.clear();
                    begin = line;
                }
            } else {
                field.append(c);
            }
        }
        return rows;
    }
}
