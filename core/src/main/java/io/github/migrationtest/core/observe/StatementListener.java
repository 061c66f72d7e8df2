package io.github.migrationtest.core.observe;

import io.github.migrationtest.core.migration.Migration;

/** Hears of each statement that a migration executes; called in the thread that executes it. */
public interface StatementListener {

    /** A statement is about to be sent. */
    default void beforeStatement(Migration migration, String sql) {}

    /** A statement has succeeded or failed. */
    default void afterStatement(Migration migration, ExecutedStatement statement) {}
}
