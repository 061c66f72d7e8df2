package io.github.migrationtest.core.internal.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement's parameters.
 *
 * @param sql the statement with PostgreSQL's parameters, {@code $1}, without a semicolon at its end
 * @param count how many there are
 */
public record Parameters(String sql, int count) {

    private static final Pattern NUMBERED = Pattern.compile("\\$(\\d{1,5})");

    /** Those of a statement that has JDBC's parameters or PostgreSQL's. */
    public static Parameters of(String written) {
        String sql = written.strip().replaceAll("[;\\s]+$", "");
        int numbered = highest(sql);
        return numbered > 0 ? new Parameters(sql, numbered) : numbering(sql);
    }

    /** Whether a semicolon ends the statement before its text ends. */
    public boolean endsWithin() {
        SqlScan scan = new SqlScan(sql);
        boolean ended = false;
        for (int i = 0; i < sql.length(); ) {
            int next = scan.skip(i);
            boolean comment = sql.startsWith("--", i) || sql.startsWith("/*", i);
            if (next == i && sql.charAt(i) == ';') {
                ended = true;
            } else if (ended && !comment && !Character.isWhitespace(sql.charAt(i))) {
                return true;
            }
            i = Math.max(next, i + 1);
        }
        return false;
    }

    private static int highest(String sql) {
        SqlScan scan = new SqlScan(sql);
        int highest = 0;
        for (int i = 0; i < sql.length(); ) {
            int next = scan.skip(i);
            Matcher matcher = NUMBERED.matcher(sql).region(i, sql.length());
            if (next == i && matcher.lookingAt()) {
                highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
            }
            i = Math.max(next, i + 1);
        }
        return highest;
    }

    private static Parameters numbering(String sql) {
        SqlScan scan = new SqlScan(sql);
        StringBuilder numbered = new StringBuilder();
        int count = 0;
        for (int i = 0; i < sql.length(); ) {
            int next = scan.skip(i);
            if (next > i) {
                numbered.append(sql, i, next);
                i = next;
            } else if (sql.startsWith("??", i)) {
                numbered.append('?');
                i += 2;
            } else {
                if (sql.charAt(i) == '?') {
                    count++;
                    numbered.append('$').append(count);
                } else {
                    numbered.append(sql.charAt(i));
                }
                i++;
            }
        }
        return new Parameters(numbered.toString(), count);
    }
}
