package io.github.migrationtest.core.migration;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project's migrations, read once, and the tool that runs them on databases of ours.
 *
 * <p>Thread-safe: several databases are migrated side by side.
 */
public interface MigrationHistory {

    /** A sentence fragment for messages: {@code Flyway 13.12.0, classpath:db/migration}. */
    String description();

    /**
     * Changes when anything but the migrations themselves does that decides what they do: the tool's version, its settings,
     * callbacks. Goes into the names of cached states.
     */
    String fingerprint();

    /** What a reader of the results should know of the settings, a line each; mostly nothing. */
    default List<String> notes() {
        return List.of();
    }

    /** All migrations in the order in which an empty database gets them: versions, then repeatables. */
    List<Migration> migrations();

    /**
     * The baseline script that stands beside the versions which it replaces, the given one being the last of them; new
     * installations begin with it.
     */
    Optional<Migration> baselineOf(Migration migration);

    /**
     * A repeatable migration as it was before, to be applied like those of {@link #migrations()}.
     *
     * @param content what its script held
     */
    Migration earlier(Migration repeatable, byte[] content);

    /** The tool's own tables (its history), which no catalogue comparison should see. */
    Set<QualifiedName> ownTables();

    /**
     * The same history for databases that have everything up to a version from elsewhere: its migrations are those behind
     * the version and the repeatable ones, and {@link #prepare} tells the tool that the version was reached.
     *
     * @throws io.github.migrationtest.core.ConfigurationException if the history does not have the version, or nothing
     *     behind it
     */
    MigrationHistory after(MigrationVersion version);

    /**
     * Creates what the tool itself needs (schemas, history table) in a database that has no more than what comes before
     * the first of {@link #migrations()}, and runs no migration.
     */
    void prepare(ToolSession session) throws SQLException;

    /**
     * Applies the given migrations in one call of the tool. Callbacks that are written for the end of a whole run, on the
     * newest schema ({@code afterMigrate}), are left to {@link #startAgain}.
     *
     * <p>They are the next ones of {@link #migrations()}, or repeatables, which are applied even when they were
     * applied before.
     *
     * @throws ToolException if one of them fails
     */
    void apply(ToolSession session, List<Migration> migrations) throws SQLException;

    /**
     * Undoes the given migrations, the last one first; the tool's history forgets them.
     *
     * @throws ToolException if one of them fails
     */
    void undo(ToolSession session, List<Migration> migrations) throws SQLException;

    /**
     * Calls the tool as a start of the application would, when everything up to here has been applied.
     *
     * @param applied the migrations that the database has
     * @return the names of the migrations that the tool ran; empty when a second start finds nothing to do
     * @throws ToolException if the tool refuses to start, or a callback fails
     */
    List<String> startAgain(ToolSession session, List<Migration> applied) throws SQLException;

    /**
     * Calls the tool as a start of the application would, with the settings that production has, its lock included, to
     * apply what the database does not have yet.
     *
     * @param upTo the migrations that the application brings
     * @return the names of the migrations that the tool ran
     * @throws ToolException if the tool refuses to start, or a migration or callback fails
     */
    List<String> start(ToolSession session, List<Migration> upTo) throws SQLException;

    /** The version of the migration that a file's name says it is; empty where it is no versioned migration. */
    Optional<MigrationVersion> versionOf(String fileName);

    /** Whether a start applies a migration with a lower version than one that was applied before. */
    boolean appliesLateVersions();

    /** What is wrong with the history as such: names, gaps, scripts that the tool ignores, settings that would hang. */
    List<Finding> findings();
}
