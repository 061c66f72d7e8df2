package io.github.migrationtest.core.internal.lock;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must be known of a statement before it runs: whether a question may follow it. Nothing is judged by it.
 */
enum SqlKind {
    /** Begins a transaction. */
    BEGIN,
    /** Ends one. */
    END,
    /** Works on the session or on a savepoint; after some of them nothing may be asked, and none takes a lock on a relation. */
    SESSION,
    /** LOCK TABLE, after which a transaction may still choose its isolation level, if nothing was asked. */
    LOCK,
    /** Reads or writes rows: the next one of the same shape takes the same locks. */
    ROWS,
    /** Has transactions of its own, where it is not in one. */
    SEVERAL_TRANSACTIONS,
    OTHER;

    private static final Pattern FIRST =
            Pattern.compile("(?s)(?:\\s|;|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/|\\()*([a-zA-Z]+)(?:\\s+([a-zA-Z]+))?.*");

    private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\bconcurrently\\b");

    private static final int HEAD = 400;

    private static final Set<String> SESSION_WORDS = Set.of(
            "set",
            "reset",
            "show",
            "savepoint",
            "release",
            "discard",
            "deallocate",
            "prepare",
            "listen",
            "unlisten",
            "notify",
            "checkpoint");

    private static final Set<String> ROW_WORDS = Set.of(
            "insert", "update", "delete", "select", "with", "merge", "values", "copy", "fetch", "execute", "table");

    private static final Set<String> SEVERAL_WORDS = Set.of("vacuum", "do", "call", "reindex", "cluster");

    /** @param inTransaction whether the session is in a transaction block */
    static SqlKind of(String sql, boolean inTransaction) {
        Matcher matcher = FIRST.matcher(sql.length() <= HEAD ? sql : sql.substring(0, HEAD));
        if (!matcher.matches()) {
            return OTHER;
        }
        String first = matcher.group(1).toLowerCase(Locale.ROOT);
        String second = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
        return switch (first) {
            case "begin", "start" -> BEGIN;
            case "commit", "end", "abort" -> END;
            case "rollback" -> second.equals("to") ? SESSION : END;
            case "prepare" -> second.equals("transaction") ? END : SESSION;
            case "lock" -> LOCK;
            case "refresh" -> OTHER;
            default -> {
                if (SESSION_WORDS.contains(first)) {
                    yield SESSION;
                } else if (ROW_WORDS.contains(first)) {
                    yield ROWS;
                } else if (!inTransaction && (SEVERAL_WORDS.contains(first) || isConcurrent(first, sql))) {
                    yield SEVERAL_TRANSACTIONS;
                }
                yield OTHER;
            }
        };
    }

    private static boolean isConcurrent(String first, String sql) {
        return Set.of("create", "drop", "reindex", "alter").contains(first) && isConcurrent(sql);
    }

    private static final Pattern TIMEOUTS =
            Pattern.compile("(?i)timeout|\\breset\\s+all\\b|\\bdiscard\\b|\\brollback\\b");

    /** Whether a statement may change the timeouts under which those that follow run. */
    static boolean maySetTimeouts(String sql) {
        return TIMEOUTS.matcher(sql).find();
    }

    /** Whether the word CONCURRENTLY is in it. */
    static boolean isConcurrent(String sql) {
        return CONCURRENTLY.matcher(sql).find();
    }

    private static final Pattern STRONG_LOCKS = Pattern.compile(
            "(?i)\\b(alter|create|drop|lock|truncate|reindex|cluster|refresh|comment|grant|execute|call)\\b");

    /** Whether code may take locks that others wait for; rows are read and written without. */
    static boolean mayLockTables(String code) {
        return STRONG_LOCKS.matcher(code).find();
    }

    /** A statement without its literals, cut where it is long: those of one shape do the same to the same tables. */
    static String shape(String sql) {
        StringBuilder shape = new StringBuilder();
        boolean quoted = false;
        char before = ' ';
        for (int i = 0; i < sql.length() && shape.length() < HEAD; i++) {
            char c = sql.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && !(Character.isDigit(c) && !Character.isJavaIdentifierPart(before))) {
                shape.append(c);
                before = c;
                continue;
            }
            before = ' ';
        }
        return shape.toString();
    }
}
