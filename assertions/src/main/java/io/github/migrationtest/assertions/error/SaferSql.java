package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.RelationKind;
import io.github.migrationtest.core.lock.RewriteReason;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way that lets others work meanwhile, with the names of the statement that does not. */
final class SaferSql {

    private static final String ALONE = ", in a migration of its own";

    /** What the word CONCURRENTLY comes after. */
    private static final List<Pattern> BEFORE_CONCURRENTLY = List.of(
            Pattern.compile("(?i)^(create\\s+(?:unique\\s+)?index)\\b"),
            Pattern.compile("(?i)^(drop\\s+index)\\b"),
            Pattern.compile("(?i)^(reindex\\s+(?:\\([^)]*\\)\\s*)?(?:index|table|schema))\\b"),
            Pattern.compile("(?i)^(refresh\\s+materialized\\s+view)\\b"),
            Pattern.compile("(?i)^(alter\\s+table\\s.*\\bdetach\\s+partition\\s+[^;]+)"));

    private static final Pattern SET_NOT_NULL =
            Pattern.compile("(?i)\\balter\\s+(?:column\\s+)?(\"[^\"]+\"|\\w+)\\s+set\\s+not\\s+null");
    private static final Pattern CHECKED = Pattern.compile("(?i)\\b(foreign\\s+key|references|check)\\b");
    private static final Pattern UNIQUE = Pattern.compile("(?i)\\b(unique|primary\\s+key)\\b");
    private static final Pattern VALIDATES = Pattern.compile("(?i)\\bvalidate\\s+constraint\\b");
    private static final Set<String> CHANGE_ROWS = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "COPY");

    private SaferSql() {}

    /** What to do instead of work that grows with a table, under a lock of the statement itself. */
    static Optional<String> insteadOf(LockTimeline timeline, WatchedStatement statement, TableWork work) {
        Optional<String> concurrently = concurrently(timeline, statement);
        if (concurrently.isPresent()) {
            return concurrently;
        }
        if (work.rewritten() != null) {
            return Optional.of(
                    insteadOfRewriting(work.rewritten(), work.table().name().toString()));
        }
        if (statement.command().equals("ALTER TABLE")) {
            return insteadOfAltering(statement.shortSql(), work);
        }
        return Optional.of(
                CHANGE_ROWS.contains(statement.command())
                        ? "change rows a part at a time, each committed, in a migration that takes no such lock"
                        : "let it be a migration of its own, which takes no such lock");
    }

    /** The same statement with the word that makes it wait for others, instead of others for it. */
    static Optional<String> concurrently(LockTimeline timeline, WatchedStatement statement) {
        String sql = statement.shortSql().replaceFirst(";\\s*$", "");
        if (sql.toUpperCase(Locale.ROOT).contains("CONCURRENTLY")) {
            return Optional.empty();
        }
        if (statement.command().equals("CREATE INDEX") && locks(timeline, statement, RelationKind.PARTITIONED_TABLE)) {
            return Optional.of("CREATE INDEX … ON ONLY the partitioned table; then CREATE INDEX CONCURRENTLY on each"
                    + " partition" + ALONE + "; then ALTER INDEX … ATTACH PARTITION …");
        }
        String word = sql.equals(sql.toLowerCase(Locale.ROOT)) ? " concurrently" : " CONCURRENTLY";
        return locks(timeline, statement, RelationKind.PARTITIONED_INDEX)
                ? Optional.empty()
                : BEFORE_CONCURRENTLY.stream()
                        .map(form -> form.matcher(sql))
                        .filter(Matcher::find)
                        .findFirst()
                        .map(found -> new StringBuilder(sql).insert(found.end(1), word) + ALONE);
    }

    private static boolean locks(LockTimeline timeline, WatchedStatement statement, RelationKind kind) {
        return timeline.holds().stream()
                .filter(hold -> hold.statement() == statement.number())
                .map(LockHold::relation)
                .anyMatch(relation -> relation.existedBefore() && relation.kind() == kind);
    }

    private static String insteadOfRewriting(RewriteReason reason, String table) {
        return switch (reason) {
            case COLUMN_TYPE, COLUMN_TYPE_AND_DEFAULT ->
                "add a column of the new type, fill it a part at a time, and rename both in a later migration";
            case COLUMN_DEFAULT ->
                "add the column without the default, ALTER COLUMN … SET DEFAULT, and fill in old rows a part at a time";
            case REFRESH -> "REFRESH MATERIALIZED VIEW CONCURRENTLY " + table + ", which needs a unique index on it";
            case ACCESS_METHOD, PERSISTENCE, TABLESPACE, CLUSTER, VACUUM_FULL, UNKNOWN ->
                "do it in hours in which nobody needs " + table + ", or by a tool such as pg_repack";
        };
    }

    private static Optional<String> insteadOfAltering(String sql, TableWork work) {
        String table = work.table().name().toString();
        if (!work.builtIndexes().isEmpty()) {
            return Optional.of(
                    UNIQUE.matcher(sql).find()
                            ? "CREATE UNIQUE INDEX CONCURRENTLY … ON " + table + " (…)" + ALONE + "; then ALTER TABLE "
                                    + table + " ADD CONSTRAINT … UNIQUE (or PRIMARY KEY) USING INDEX …"
                            : "do it in hours in which nobody needs " + table);
        }
        if (VALIDATES.matcher(sql).find()) {
            return Optional.of("let it be" + ALONE.substring(1) + ": alone it blocks neither reads nor writes");
        }
        Matcher notNull = SET_NOT_NULL.matcher(sql);
        if (notNull.find()) {
            return Optional.of("ALTER TABLE " + table + " ADD CONSTRAINT … CHECK (" + notNull.group(1)
                    + " IS NOT NULL) NOT VALID; then VALIDATE CONSTRAINT …" + ALONE + "; then SET NOT NULL");
        }
        return Optional.of(
                CHECKED.matcher(sql).find()
                        ? "ADD CONSTRAINT … NOT VALID; then ALTER TABLE … VALIDATE CONSTRAINT …" + ALONE
                        : "before it, a CHECK constraint that says as much: NOT VALID, then VALIDATE CONSTRAINT …"
                                + ALONE);
    }
}
