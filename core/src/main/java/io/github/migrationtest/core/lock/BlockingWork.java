package io.github.migrationtest.core.lock;

/**
 * Work that takes longer where there are more rows, done while a lock was held.
 *
 * @param hold the lock
 * @param statement the statement that worked; the one that took the lock, or a later one of the same transaction
 * @param work what it did with one table, not always the one that was locked
 */
public record BlockingWork(LockHold hold, WatchedStatement statement, TableWork work) {}
