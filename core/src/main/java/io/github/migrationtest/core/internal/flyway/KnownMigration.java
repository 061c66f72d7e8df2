package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.Undoable;
import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A migration with what Flyway needs to run it and to take it back.
 *
 * @param up its script with its {@code .conf}, or nothing for code
 * @param java the migration as code; null for a script
 * @param down its undo script with its {@code .conf}, or nothing
 * @param undoPrefix what the undo script's name begins with, its version included: {@code U5}
 * @param undoable its undo as code; null where there is none
 */
record KnownMigration(
        Migration migration,
        List<ScriptFile> up,
        @Nullable JavaMigration java,
        List<ScriptFile> down,
        String undoPrefix,
        @Nullable Undoable undoable) {}
