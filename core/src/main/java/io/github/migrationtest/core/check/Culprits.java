package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.observe.ExecutedStatement;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the statement that did something to a table: one that names it, or what leads to it. */
final class Culprits {

    /** What was done, and the words of statements that do it. */
    enum Deed {
        ROWS_LOST("delete|truncate|merge|detach|drop\\s+(table|foreign\\s+table|schema|owned|extension)"),
        COLUMN_DROPPED("drop(?!\\s+(constraint|default|not|index|expression|identity))"),
        VALUES_CHANGED("update|merge|insert|copy|type|expression"),
        SEQUENCE_SET("sequence|setval|identity|truncate|drop|import|copy");

        private final Pattern words;

        Deed(String words) {
            this.words = Pattern.compile("(?i)\\b(" + words + ")\\b");
        }

        boolean isDoneBy(String sql) {
            return words.matcher(sql).find();
        }
    }

    /** A statement that fits, the better ones behind. */
    private record Suspect(boolean doesSo, int distance, boolean namesColumn, int index)
            implements Comparable<Suspect> {

        @Override
        public int compareTo(Suspect other) {
            int order = Boolean.compare(doesSo, other.doesSo);
            order = order != 0 ? order : Integer.compare(other.distance, distance);
            order = order != 0 ? order : Boolean.compare(namesColumn, other.namesColumn);
            return order != 0 ? order : Integer.compare(index, other.index);
        }
    }

    private static final Pattern COMMENTS = Pattern.compile("(?s)--[^\n]*|/\\*.*?\\*/");

    /** Statements that do nothing to rows that were there. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(?is)\\s*(create|comment|grant|revoke|analyze|vacuum|reindex|cluster|lock|set|reset|show|savepoint|begin|commit)\\b.*");

    private final List<ExecutedStatement> statements;
    private final List<String> texts;
    private final @Nullable Catalog catalog;
    private final String script;

    /**
     * @param catalog the schema before the statements; null where it is not known
     * @param script what is named where no statement can be
     */
    Culprits(List<ExecutedStatement> statements, @Nullable Catalog catalog, String script) {
        this.statements = List.copyOf(statements);
        this.texts = statements.stream()
                .map(statement -> COMMENTS.matcher(statement.sql()).replaceAll(" "))
                .toList();
        this.catalog = catalog;
        this.script = script;
    }

    /**
     * The place of the statement, as file and line; the script alone where several may have done it.
     *
     * @param relations the names that the table or sequence had and has, as messages have them
     * @param columns the names that the column had and has; none where the rows are meant
     */
    String find(Deed deed, Collection<String> relations, Collection<String> columns) {
        Suspect best = null;
        for (LeadsTo.Lead lead : LeadsTo.all(catalog, relations)) {
            for (int i = 0; i < texts.size(); i++) {
                String sql = texts.get(i);
                if (mayHave(i) && lead.isIn(sql)) {
                    Suspect suspect = new Suspect(
                            deed.isDoneBy(sql) || lead.isByItself(),
                            lead.distance(),
                            columns.stream().anyMatch(column -> LeadsTo.names(sql, column)),
                            i);
                    best = best == null || suspect.compareTo(best) > 0 ? suspect : best;
                }
            }
        }
        return best != null ? statements.get(best.index()).location() : theOnlyOne();
    }

    private boolean mayHave(int index) {
        return !HARMLESS.matcher(texts.get(index)).matches();
    }

    private String theOnlyOne() {
        List<String> places = IntStream.range(0, texts.size())
                .filter(this::mayHave)
                .mapToObj(i -> statements.get(i).location())
                .toList();
        return places.size() == 1 ? places.get(0) : script;
    }
}
