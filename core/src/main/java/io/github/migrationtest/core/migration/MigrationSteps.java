package io.github.migrationtest.core.migration;

/** The steps that a database can take from where it is. */
public interface MigrationSteps {

    /**
     * Applies the migration.
     *
     * @return what happened
     * @throws MigrationFailedException if it fails
     * @throws IllegalStateException if it is applied already
     */
    MigrationStep up();

    /**
     * Undoes the migration.
     *
     * @return what happened
     * @throws MigrationFailedException if it fails
     * @throws IllegalStateException if it is not applied, or has no undo script
     */
    MigrationStep down();

    /** Like {@link #up()}, but returns the step when the migration fails. */
    MigrationStep tryUp();

    /** Like {@link #down()}, but returns the step when the undo fails. */
    MigrationStep tryDown();

    /**
     * Applies everything that is not applied yet, up to and including a version, as one step.
     *
     * @param version a version of the history, {@code 184}, or {@code latest} for all of it, repeatable migrations too
     */
    MigrationStep upTo(String version);

    /**
     * Undoes everything above a version as one step, so that it is the newest one applied.
     *
     * @param version a version of the history, {@code 178}; may lie before the migration under test, as far as there are
     *     undo scripts
     * @throws IllegalStateException if one of the migrations has no undo script
     */
    MigrationStep downTo(String version);
}
