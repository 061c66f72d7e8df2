package io.github.migrationtest.core.state;

import io.github.migrationtest.core.database.ServerVersion;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationStep;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One migration's round trip, recorded once per database and shared by all checks.
 *
 * @param history the history that the migration belongs to
 * @param migration the migration
 * @param databaseName the database as reports call it: {@code PostgreSQL 16}
 * @param version the version of its server
 * @param notReached why nothing was run, {@code V30 failed}; null where the climb came this far
 * @param up the first step up; null only when not reached
 * @param upOnEmptyTables the step up on a database without seeds; null where nothing is seeded, since up is that step
 * @param upBesideRepeatables the step up on a database that has the repeatable migrations as production has them; null where
 *     there are none, or nobody knows
 * @param secondStart what a second start of the tool did; null except after the last migration of a history
 * @param down the step down; null where there is no undo, or up failed
 * @param upAgain the second step up; null where there was no down, or it failed
 * @param baseline the script that replaces everything up to the migration; null where there is none
 * @param seeders what wrote the rows that were there; none where the tables were empty
 */
public record RecordedRun(
        MigrationHistory history,
        Migration migration,
        String databaseName,
        ServerVersion version,
        @Nullable String notReached,
        @Nullable MigrationStep up,
        @Nullable MigrationStep upOnEmptyTables,
        @Nullable MigrationStep upBesideRepeatables,
        @Nullable SecondStart secondStart,
        @Nullable MigrationStep down,
        @Nullable MigrationStep upAgain,
        @Nullable BaselineRun baseline,
        List<StateSeeder> seeders) {

    public RecordedRun {
        seeders = List.copyOf(seeders);
        if ((notReached == null) == (up == null)) {
            throw new IllegalArgumentException("Either there is a step up, or the reason why there is none");
        }
    }

    /** A migration that was not run. */
    public static RecordedRun notReached(
            MigrationHistory history, Migration migration, String databaseName, ServerVersion version, String reason) {
        return new RecordedRun(
                history, migration, databaseName, version, reason, null, null, null, null, null, null, null, List.of());
    }

    /** A round trip on one database. */
    public static RecordedRun of(
            MigrationHistory history,
            Migration migration,
            String databaseName,
            ServerVersion version,
            MigrationStep up,
            @Nullable SecondStart secondStart,
            @Nullable MigrationStep down,
            @Nullable MigrationStep upAgain) {
        return new RecordedRun(
                history,
                migration,
                databaseName,
                version,
                null,
                up,
                null,
                null,
                secondStart,
                down,
                upAgain,
                null,
                List.of());
    }

    /** The same with what became of the migration on empty tables. */
    public RecordedRun withUpOnEmptyTables(@Nullable MigrationStep step) {
        return with(step, upBesideRepeatables, baseline, seeders);
    }

    /** The same with what wrote the rows that were there. */
    public RecordedRun withSeeders(List<StateSeeder> wrote) {
        return with(upOnEmptyTables, upBesideRepeatables, baseline, wrote);
    }

    /** The same with what became of the migration beside the repeatable ones that production has. */
    public RecordedRun withUpBesideRepeatables(@Nullable MigrationStep step) {
        return with(upOnEmptyTables, step, baseline, seeders);
    }

    /** The same with the script that replaces everything up to the migration. */
    public RecordedRun withBaseline(@Nullable BaselineRun run) {
        return with(upOnEmptyTables, upBesideRepeatables, run, seeders);
    }

    private RecordedRun with(
            @Nullable MigrationStep onEmptyTables,
            @Nullable MigrationStep besideRepeatables,
            @Nullable BaselineRun baseline,
            List<StateSeeder> seeders) {
        return new RecordedRun(
                history,
                migration,
                databaseName,
                version,
                notReached,
                up,
                onEmptyTables,
                besideRepeatables,
                secondStart,
                down,
                upAgain,
                baseline,
                seeders);
    }

    /** The step down, where there was one. */
    public Optional<MigrationStep> findDown() {
        return Optional.ofNullable(down);
    }

    /** How reports call what was recorded: {@code V181 add email index · PostgreSQL 16}. */
    public String displayName() {
        return migration.displayName() + " · " + databaseName;
    }
}
