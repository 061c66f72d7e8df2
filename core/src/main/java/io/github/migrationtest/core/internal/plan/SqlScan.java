package io.github.migrationtest.core.internal.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what in an SQL text is code, and what is quoted or a comment. */
public final class SqlScan {

    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$([A-Za-z_\\x80-\\uffff][\\w\\x80-\\uffff]*)?\\$");

    private final String sql;

    public SqlScan(String sql) {
        this.sql = sql;
    }

    /** The position behind what is quoted or a comment at a position; the position itself where there is code. */
    public int skip(int at) {
        char c = sql.charAt(at);
        if (c == '\'') {
            return quoted(at, at > 0 && "eE".indexOf(sql.charAt(at - 1)) >= 0 && !isWord(at - 2));
        } else if (c == '"') {
            return quoted(at, false);
        } else if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end;
        } else if (sql.startsWith("/*", at)) {
            return comment(at);
        } else if (c == '$' && !isWord(at - 1)) {
            Matcher matcher = DOLLAR_QUOTE.matcher(sql).region(at, sql.length());
            if (matcher.lookingAt()) {
                int end = sql.indexOf(matcher.group(), matcher.end());
                return end < 0 ? sql.length() : end + matcher.group().length();
            }
        }
        return at;
    }

    private int quoted(int at, boolean escapes) {
        char quote = sql.charAt(at);
        for (int i = at + 1; i < sql.length(); i++) {
            if (escapes && sql.charAt(i) == '\\') {
                i++;
            } else if (sql.charAt(i) == quote) {
                return i + 1; // a doubled quote begins anew at once
            }
        }
        return sql.length();
    }

    private int comment(int at) {
        int depth = 0;
        for (int i = at; i < sql.length() - 1; i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    private boolean isWord(int at) {
        return at >= 0 && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_');
    }
}
