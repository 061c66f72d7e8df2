package io.github.migrationtest.core.safety;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is taken from a statement's text, and what a remedy is written with. */
final class SqlText {

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LEADING_COMMENT =
            Pattern.compile("\\A(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)+", Pattern.DOTALL);

    /** What PostgreSQL takes for a column's name in quotes only ("SQL Key Words", reserved). */
    private static final Set<String> RESERVED = Set.of("""
                    all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create
                    current_catalog current_date current_role current_time current_timestamp current_user default deferrable
                    desc distinct do else end except false fetch for foreign from grant group having in initially intersect
                    into lateral leading limit localtime localtimestamp not null offset on only or order placing primary
                    references returning select session_user some symmetric system_user table then to trailing true union
                    unique user using variadic when where window with authorization binary collation concurrently cross
                    current_schema freeze full ilike inner is isnull join left like natural notnull outer overlaps right
                    similar tablesample verbose""".split("\\s+"));

    private SqlText() {}

    /** A column's or constraint's name as SQL takes it. */
    static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_$]*") && !RESERVED.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    static String list(List<String> names) {
        return String.join(", ", names.stream().map(SqlText::quoted).toList());
    }

    /** Whether a statement has words in a row, comments aside: {@code validate constraint}. */
    static boolean says(String sql, String words) {
        return Pattern.compile("\\b" + words.replace(" ", "\\s+") + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(COMMENT.matcher(sql).replaceAll(" "))
                .find();
    }

    /** Whether a statement names something, comments aside. */
    static boolean names(String sql, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(COMMENT.matcher(sql).replaceAll(" "))
                .find();
    }

    /** A statement as it can be pasted: without what stands before it, on one line where that changes nothing. */
    static String pasteable(String sql) {
        String text = LEADING_COMMENT.matcher(sql.strip()).replaceFirst("").strip();
        boolean safe = !text.contains("'") && !text.contains("\"") && !text.contains("--");
        return safe ? text.replaceAll("\\s+", " ") : text;
    }

    /** The same with a word put behind the first occurrence of others. */
    static String with(String sql, String behind, String word) {
        return Pattern.compile("\\b" + behind.replace(" ", "\\s+") + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(pasteable(sql))
                .replaceFirst("$0 " + word);
    }

    /** The statement ends in one semicolon. */
    static String ended(String sql) {
        return sql.endsWith(";") ? sql : sql + ";";
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
