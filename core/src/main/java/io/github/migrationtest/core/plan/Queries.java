package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.internal.plan.QueryFile;
import io.github.migrationtest.core.internal.plan.StatementStatistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the queries whose plans are to be kept. */
public final class Queries {

    private Queries() {}

    /**
     * Reads a file: SQL statements that end with a semicolon, or, where its name ends with {@code .csv}, an export of {@code
     * pg_stat_statements}.
     *
     * @throws io.github.migrationtest.core.ConfigurationException if something in it cannot be understood; says where
     */
    public static List<Query> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return file.toString().endsWith(".csv")
                ? pgStatStatements(text, file.toString())
                : parse(text, file.toString());
    }

    /**
     * Reads SQL statements, each with its arguments in comments before it:
     *
     * <pre>{@code
     * -- name: customer by email
     * -- args: 'ada@example.org', true
     * -- args: 'nobody', false
     * select * from customer where email = $1 and active = $2;
     * }</pre>
     *
     * <p>Arguments are SQL expressions, and each line of them is a plan of its own. A statement with parameters but without
     * arguments is judged by its generic plan, which is not executed.
     *
     * @param path how messages call the file
     * @throws io.github.migrationtest.core.ConfigurationException if something in it cannot be understood; says where
     */
    public static List<Query> parse(String text, String path) {
        List<Query> queries = new ArrayList<>();
        for (QueryFile.Entry entry : QueryFile.read(withoutMark(text), path)) {
            Query query = Query.of(entry.sql()).named(entry.name()).at(path + ":" + entry.line());
            for (List<String> arguments : entry.argumentSets()) {
                query = QueryFile.told(path + ":" + entry.line(), query, each -> each.withLiterals(arguments));
            }
            queries.add(query);
        }
        return List.copyOf(queries);
    }

    /**
     * Reads an export of {@code pg_stat_statements}, {@code \copy (select queryid, query from pg_stat_statements order by
     * total_exec_time desc limit 50) to 'queries.csv' csv header}. Statements that have no plan, such as {@code BEGIN}, are passed
     * over, and all others are judged by their generic plans.
     *
     * @param path how messages call the file
     * @throws io.github.migrationtest.core.ConfigurationException if it has no column {@code query}
     */
    public static List<Query> pgStatStatements(String csv, String path) {
        return StatementStatistics.read(withoutMark(csv), path).stream()
                .map(entry -> Query.of(entry.sql()).named(entry.name()).at(path + ":" + entry.line()))
                .toList();
    }

    /** Without the byte order mark that editors on Windows put before a text. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
