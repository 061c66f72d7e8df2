package io.github.migrationtest.core.migration;

import org.jspecify.annotations.Nullable;

/** A migration failed in its tool. */
public class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Migration migration;

    /**
     * @param migration the migration that failed; null where the tool failed before it reached one
     * @param message the tool's message, shortened to what says something
     * @param cause the tool's exception
     */
    public ToolException(@Nullable Migration migration, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.migration = migration;
    }

    public @Nullable Migration migration() {
        return migration;
    }
}
