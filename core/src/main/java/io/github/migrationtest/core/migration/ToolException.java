package io.github.migrationtest.core.migration;

import org.jspecify.annotations.Nullable;

/** A migration failed in its tool. */
public class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Migration migration;
    private final @Nullable String schema;

    /**
     * @param migration the migration that failed; null where the tool failed before it reached one
     * @param message the tool's message, shortened to what says something
     * @param cause the tool's exception
     */
    public ToolException(@Nullable Migration migration, String message, @Nullable Throwable cause) {
        this(migration, message, cause, null);
    }

    private ToolException(
            @Nullable Migration migration, String message, @Nullable Throwable cause, @Nullable String schema) {
        super(message + suffix(schema), cause);
        this.migration = migration;
        this.schema = schema;
    }

    /** The same failure, told of one schema of several that the history is applied to. */
    public ToolException in(String failed) {
        ToolException named = new ToolException(migration, String.valueOf(getMessage()), getCause(), failed);
        named.setStackTrace(getStackTrace());
        return named;
    }

    /** What a message of this failure ends with: the schema, where the history is applied to several. */
    public String schemaSuffix() {
        return suffix(schema);
    }

    private static String suffix(@Nullable String schema) {
        return schema == null ? "" : " (in schema " + schema + ")";
    }

    public @Nullable Migration migration() {
        return migration;
    }
}
