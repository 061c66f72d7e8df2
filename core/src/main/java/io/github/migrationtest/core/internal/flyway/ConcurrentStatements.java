package io.github.migrationtest.core.internal.flyway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the statements that wait for all other transactions to end. */
final class ConcurrentStatements {

    private static final String WORD = "concurrently";
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'[^']*'", Pattern.DOTALL);
    private static final Pattern CONCURRENTLY = Pattern.compile(
            "\\b(CREATE\\s+(UNIQUE\\s+)?INDEX|DROP\\s+INDEX|REINDEX\\b[^;]*?|DETACH\\s+PARTITION\\s+\\S+)"
                    + "\\s+CONCURRENTLY\\b|\\bREINDEX\\s*\\([^)]*CONCURRENTLY",
            Pattern.CASE_INSENSITIVE);

    private ConcurrentStatements() {}

    /** The line of the first such statement, counted from 1; 0 where there is none. */
    static int firstLine(String sql) {
        // most scripts have nothing of the kind
        if (!isThere('y', sql) && !isThere('Y', sql)) {
            return 0;
        }
        StringBuilder code = new StringBuilder(sql);
        Matcher comment = COMMENT_OR_LITERAL.matcher(sql);
        while (comment.find()) {
            for (int i = comment.start(); i < comment.end(); i++) {
                if (code.charAt(i) != '\n') {
                    code.setCharAt(i, ' ');
                }
            }
        }
        Matcher statement = CONCURRENTLY.matcher(code);
        return statement.find()
                ? 1
                        + (int) sql.substring(0, statement.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 0;
    }

    /** Whether the word is there, in any case: looks at few letters, for a JVM that is new interprets all of this. */
    private static boolean isThere(char last, String sql) {
        for (int end = sql.indexOf(last); end >= 0; end = sql.indexOf(last, end + 1)) {
            if (sql.regionMatches(true, end - WORD.length() + 1, WORD, 0, WORD.length())) {
                return true;
            }
        }
        return false;
    }
}
