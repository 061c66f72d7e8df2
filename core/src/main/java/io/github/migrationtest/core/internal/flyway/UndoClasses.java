package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.Undoable;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Finds the undo of a migration written in Java: the migration itself, or its namesake in {@code db.undo}. */
final class UndoClasses {

    record Found(Class<?> type, Undoable undoable) {}

    private final ClassLoader loader;

    UndoClasses(ClassLoader loader) {
        this.loader = loader;
    }

    @Nullable
    Found find(JavaMigration migration) {
        if (migration instanceof Undoable undoable) {
            return new Found(migration.getClass(), undoable);
        }
        String name = migration.getClass().getSimpleName();
        if (migration.getVersion() == null || !name.startsWith("V")) {
            return null;
        }
        String undoName = "db.undo.U" + name.substring(1);
        try {
            Class<?> type = Class.forName(undoName, true, loader);
            if (!Undoable.class.isAssignableFrom(type)) {
                throw new ConfigurationException("The class " + undoName + " is named like the undo of "
                        + migration.getClass().getName() + ", but does not implement " + Undoable.class.getName()
                        + ". Let it implement that interface, or rename it.");
            }
            return new Found(type, (Undoable) type.getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new ConfigurationException(
                    "The undo " + undoName + " cannot be created: " + e
                            + ". Make it public, with a public constructor without parameters.",
                    e);
        }
    }
}
