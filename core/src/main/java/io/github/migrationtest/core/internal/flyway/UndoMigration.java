package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.Undoable;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** An undo written in Java, run by Flyway as a repeatable migration, so that it gets Flyway's schema and transaction. */
final class UndoMigration implements JavaMigration {

    private final Migration migration;
    private final Undoable undoable;

    UndoMigration(Migration migration, Undoable undoable) {
        this.migration = migration;
        this.undoable = undoable;
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "undo of " + migration.label();
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        undoable.undo(context.getConnection());
    }
}
