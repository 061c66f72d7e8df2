package io.github.migrationtest.core.internal.climb;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an INSERT whose rows stand in the script from one that makes them out of rows that are there. */
final class LiteralInsert {

    /** What may look like SQL and is none; names in quotes may be words of SQL. */
    private static final Pattern OPAQUE = Pattern.compile("--[^\\n]*+|/\\*(?s:.*?)\\*/"
            + "|[eE]'(?:[^'\\\\]|\\\\(?s:.)|'')*+'|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\""
            + "|(\\$(?:[A-Za-z_]\\w*)?\\$)(?s:.*?)\\1");

    /** Behind it stands nothing that goes into a row. */
    private static final Pattern END = Pattern.compile("\\b(?:where|on\\s+conflict|returning)\\b");

    private static final Pattern INSERT = Pattern.compile("\\s*insert\\s+into\\b");
    private static final Pattern PARAMETER = Pattern.compile("\\?|\\$\\d");
    private static final Pattern SELECT = Pattern.compile("\\bselect\\b");
    private static final Pattern FROM = Pattern.compile("\\bfrom\\b(?!\\s*\\(\\s*values\\b)");
    private static final Pattern VALUES = Pattern.compile("\\bvalues\\b");

    private LiteralInsert() {}

    static boolean is(String sql) {
        String text = OPAQUE.matcher(sql)
                .replaceAll(
                        found -> found.group().startsWith("--") || found.group().startsWith("/*") ? " " : " x ")
                .toLowerCase(Locale.ROOT);
        Matcher end = END.matcher(text);
        String rows = end.find() ? text.substring(0, end.start()) : text;
        long selects = SELECT.matcher(rows).results().count();
        return INSERT.matcher(rows).lookingAt()
                && !PARAMETER.matcher(text).find()
                && !FROM.matcher(rows).find()
                && (selects == 1 || selects == 0 && VALUES.matcher(rows).find());
    }
}
