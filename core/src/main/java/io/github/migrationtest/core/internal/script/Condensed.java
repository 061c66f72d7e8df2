package io.github.migrationtest.core.internal.script;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL without white space and comments, each character with its place in the original; what a tool strips or keeps of
 * those makes no difference any more. A placeholder is one {@link #WILDCARD}.
 */
final class Condensed {

    static final char WILDCARD = '\uE000';

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\\r\\n]*}");
    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[A-Za-z_\\x80-\\uFFFF][\\w\\x80-\\uFFFF]*)?\\$");

    private final String sql;
    private final boolean placeholders;
    private final char[] chars;
    private final int[] places;
    private int length;

    private Condensed(String sql, boolean placeholders) {
        this.sql = sql;
        this.placeholders = placeholders;
        this.chars = new char[sql.length()];
        this.places = new int[sql.length()];
        read();
    }

    /** A script: its placeholders stand for anything. */
    static Condensed script(String sql) {
        return new Condensed(sql, true);
    }

    /** A statement as it was sent. */
    static Condensed statement(String sql) {
        return new Condensed(sql, false);
    }

    int length() {
        return length;
    }

    char charAt(int i) {
        return chars[i];
    }

    /** Where the character is in the original. */
    int place(int i) {
        return places[i];
    }

    /** The first character that is at or behind a place of the original; the length where there is none. */
    int indexAt(int place) {
        int found = Arrays.binarySearch(places, 0, length, place);
        return found >= 0 ? found : -found - 1;
    }

    private void read() {
        Matcher placeholder = PLACEHOLDER.matcher(sql);
        Matcher tag = DOLLAR_TAG.matcher(sql);
        int i = 0;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (placeholders && c == '$' && placeholder.region(i, sql.length()).lookingAt()) {
                add(WILDCARD, i);
                i = placeholder.end();
            } else if (c == '-' && sql.startsWith("--", i)) {
                int end = sql.indexOf('\n', i);
                i = end < 0 ? sql.length() : end;
            } else if (c == '/' && sql.startsWith("/*", i)) {
                i = endOfComment(i);
            } else if (c == '\'' || c == '"') {
                i = verbatim(i, i + 1, String.valueOf(c));
            } else if (c == '$' && tag.region(i, sql.length()).lookingAt()) {
                i = verbatim(i, tag.end(), tag.group());
            } else {
                add(c, i);
                i++;
            }
        }
    }

    /** Takes over a quoted text with what looks like a comment in it. */
    private int verbatim(int start, int inside, String end) {
        int at = sql.indexOf(end, inside);
        int stop = at < 0 ? sql.length() : at + end.length();
        Matcher placeholder = PLACEHOLDER.matcher(sql);
        int i = start;
        while (i < stop) {
            if (placeholders && placeholder.region(i, stop).lookingAt()) {
                add(WILDCARD, i);
                i = placeholder.end();
            } else {
                add(sql.charAt(i), i);
                i++;
            }
        }
        return stop;
    }

    /** PostgreSQL nests its block comments. */
    private int endOfComment(int start) {
        int depth = 0;
        int i = start;
        while (i < sql.length()) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return i;
    }

    private void add(char c, int place) {
        if (!Character.isWhitespace(c)) {
            chars[length] = c;
            places[length] = place;
            length++;
        }
    }
}
