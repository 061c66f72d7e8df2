package io.github.migrationtest.core.migration;

import java.sql.Connection;

/**
 * The undo of a migration written in Java.
 *
 * <p>Either the migration class itself implements it, or a class named like the migration with {@code U} for {@code V}
 * ({@code U12__Backfill_slugs}) stands in the package {@code db.undo} of the test sources.
 */
public interface Undoable {

    /**
     * Takes back what the migration did.
     *
     * @param connection a connection in a transaction, which is committed afterwards, or rolled back on an exception
     */
    void undo(Connection connection) throws Exception;
}
