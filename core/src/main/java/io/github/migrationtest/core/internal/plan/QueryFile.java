package io.github.migrationtest.core.internal.plan;

import io.github.migrationtest.core.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A file of statements, with names and arguments in comments before them. */
public final class QueryFile {

    private static final String NAME = "-- name:";
    private static final String ARGUMENTS = "-- args:";

    private QueryFile() {}

    /**
     * One statement.
     *
     * @param name as given, or the file's name and line
     * @param sql the statement without its semicolon
     * @param line where it begins, its comments included, from 1
     * @param argumentSets as given
     */
    public record Entry(String name, String sql, int line, List<List<String>> argumentSets) {}

    public static List<Entry> read(String text, String path) {
        List<Entry> entries = new ArrayList<>();
        int line = 1;
        for (String part : split(text, ';')) {
            String blank = part.substring(0, part.length() - part.stripLeading().length());
            Entry entry = entry(part.strip(), path, line + breaks(blank));
            line += breaks(part);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static @Nullable Entry entry(String part, String path, int begin) {
        String name = "";
        List<List<String>> sets = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (String line : part.lines().toList()) {
            String text = line.strip();
            if (sql.isEmpty() && text.startsWith(NAME)) {
                name = text.substring(NAME.length()).strip();
            } else if (sql.isEmpty() && text.startsWith(ARGUMENTS)) {
                sets.add(split(text.substring(ARGUMENTS.length()), ',').stream()
                        .map(String::strip)
                        .toList());
            } else if (!sql.isEmpty() || !text.isEmpty() && !text.startsWith("--")) {
                sql.append(line).append('\n');
            }
        }
        if (sql.isEmpty()) {
            if (!sets.isEmpty() || !name.isEmpty()) {
                throw new ConfigurationException(
                        path + ":" + begin
                                + ": a name or arguments without a statement. Write the statement below them, or take them out.");
            }
            return null;
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        return new Entry(
                name.isEmpty() ? file + " line " + begin : name, sql.toString().strip(), begin, sets);
    }

    /** The parts between separators that stand neither in quotes, comments nor parentheses; a blank rest is none. */
    private static List<String> split(String text, char separator) {
        SqlScan scan = new SqlScan(text);
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); ) {
            int next = scan.skip(i);
            char c = text.charAt(i);
            if (next == i) {
                depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
                if (c == separator && depth <= 0) {
                    parts.add(text.substring(begin, i));
                    begin = i + 1;
                }
            }
            i = Math.max(next, i + 1);
        }
        if (!text.substring(begin).isBlank()) {
            parts.add(text.substring(begin));
        }
        return parts;
    }

    /** Lets a refusal name the place. */
    public static <T> T told(String place, T value, UnaryOperator<T> action) {
        try {
            return action.apply(value);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(place + ": " + e.getMessage(), e);
        }
    }
}
