package io.github.migrationtest.junit;

import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.migration.Migration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * One test method, for one migration (or a group of them) on one database; or for the history as a whole.
 *
 * @param migrations the migrations of the step; empty for the history as a whole
 * @param database the database; null for the history as a whole
 */
record MigrationInvocation(
        ClassPlan classPlan,
        MethodPlan plan,
        List<Migration> migrations,
        @Nullable DatabaseSpec database) implements TestTemplateInvocationContext {

    /** {@code V181 add email index · PostgreSQL 16}, or {@code history}. */
    String displayName() {
        if (database == null) {
            return "history";
        }
        return subject() + " · " + database.displayName();
    }

    /** {@code V181 add email index}, or {@code V181..V184}. */
    String subject() {
        Migration last = migrations.get(migrations.size() - 1);
        return migrations.size() == 1 ? last.displayName() : migrations.get(0).label() + ".." + last.label();
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return displayName();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new InvocationLife(this));
    }
}
