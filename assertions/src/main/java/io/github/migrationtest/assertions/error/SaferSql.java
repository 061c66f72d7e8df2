package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.RewriteReason;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way that lets others work meanwhile, with the names of the statement that does not. */
final class SaferSql {

    static final String ALONE = ", in a migration of its own";

    private static final Pattern CREATE_INDEX = Pattern.compile("(?i)\\b(create\\s+(?:unique\\s+)?index)\\b");
    private static final Pattern DROP_INDEX = Pattern.compile("(?i)\\b(drop\\s+index)\\b");
    private static final Pattern REINDEX = Pattern.compile("(?i)\\b(reindex\\s+(?:index|table|schema))\\b");
    private static final Pattern REFRESH = Pattern.compile("(?i)\\b(refresh\\s+materialized\\s+view)\\b");
    private static final Pattern DETACH = Pattern.compile("(?i)\\b(detach\\s+partition\\s+[^;]+)");

    private static final Pattern SET_NOT_NULL =
            Pattern.compile("(?i)\\balter\\s+(?:column\\s+)?(\"[^\"]+\"|\\w+)\\s+set\\s+not\\s+null");
    private static final Pattern VALIDATED = Pattern.compile("(?i)\\b(foreign\\s+key|references|check)\\b");
    private static final Pattern UNIQUE = Pattern.compile("(?i)\\b(unique|primary\\s+key)\\b");

    private SaferSql() {}

    /** What to do instead of work that grows with a table, under a lock of the statement itself. */
    static String insteadOf(WatchedStatement statement, TableWork work) {
        Optional<String> concurrently = concurrently(statement);
        if (concurrently.isPresent()) {
            return concurrently.get();
        }
        if (work.rewritten() != null) {
            return insteadOfRewriting(work.rewritten(), work.table().name().toString());
        }
        return statement.command().equals("ALTER TABLE")
                ? insteadOfAltering(statement.shortSql(), work)
                : "change rows in a migration that takes no such lock, a part of them at a time, each committed";
    }

    /** The same statement with the word that makes it wait for others, instead of others for it. */
    static Optional<String> concurrently(WatchedStatement statement) {
        String sql = statement.shortSql().replaceFirst(";\\s*$", "");
        if (sql.toUpperCase(java.util.Locale.ROOT).contains("CONCURRENTLY")) {
            return Optional.empty();
        }
        String word = sql.equals(sql.toLowerCase(java.util.Locale.ROOT)) ? " concurrently" : " CONCURRENTLY";
        for (Pattern form : new Pattern[] {CREATE_INDEX, DROP_INDEX, REINDEX, REFRESH, DETACH}) {
            Matcher matcher = form.matcher(sql);
            if (matcher.find()) {
                return Optional.of(new StringBuilder(sql).insert(matcher.end(1), word) + ALONE);
            }
        }
        return Optional.empty();
    }

    private static String insteadOfRewriting(RewriteReason reason, String table) {
        return switch (reason) {
            case COLUMN_TYPE ->
                "add a column of the new type, fill it a part at a time, and rename both in a later migration";
            case COLUMN_DEFAULT ->
                "add the column without the default, ALTER COLUMN … SET DEFAULT, and fill in old rows a part at a time";
            case REFRESH -> "REFRESH MATERIALIZED VIEW CONCURRENTLY " + table + ", which needs a unique index on it";
            case ACCESS_METHOD, PERSISTENCE, TABLESPACE, CLUSTER, VACUUM_FULL, UNKNOWN ->
                "do it in hours in which nobody needs " + table + ", or by a tool such as pg_repack";
        };
    }

    private static String insteadOfAltering(String sql, TableWork work) {
        String table = work.table().name().toString();
        if (!work.builtIndexes().isEmpty()) {
            return UNIQUE.matcher(sql).find()
                    ? "CREATE UNIQUE INDEX CONCURRENTLY … ON " + table + " (…)" + ALONE + "; then ALTER TABLE " + table
                            + " ADD CONSTRAINT … UNIQUE (or PRIMARY KEY) USING INDEX …"
                    : "do it in hours in which nobody needs " + table;
        }
        Matcher notNull = SET_NOT_NULL.matcher(sql);
        if (notNull.find()) {
            return "ALTER TABLE " + table + " ADD CONSTRAINT … CHECK (" + notNull.group(1)
                    + " IS NOT NULL) NOT VALID; then VALIDATE CONSTRAINT …" + ALONE + "; then SET NOT NULL";
        }
        return VALIDATED.matcher(sql).find()
                ? "ADD CONSTRAINT … NOT VALID; then ALTER TABLE … VALIDATE CONSTRAINT …" + ALONE
                : "a CHECK constraint that says as much, NOT VALID, and VALIDATE CONSTRAINT" + ALONE + ", before";
    }
}
