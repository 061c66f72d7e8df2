package io.github.migrationtest.core.migration;

/**
 * A tool that knows and runs migrations, such as Flyway; found through {@link java.util.ServiceLoader}.
 *
 * <p>A tool must load without its optional library on the classpath, and say so in {@link #missing()}.
 */
public interface MigrationTool {

    /** The tool's name in settings and messages: {@code flyway}. */
    String name();

    /** What the classpath lacks for this tool and how to add it, or an empty string where it can be used. */
    String missing();

    /**
     * Reads a history.
     *
     * @throws io.github.migrationtest.core.ConfigurationException if the settings name what is not there, or the
     *     history contradicts itself (two migrations with one version)
     */
    MigrationHistory open(MigrationSettings settings);
}
