package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.ToolException;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.SecondStart;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up, down and up again.
 *
 * <p>A copy of the database for each way down would cost more than most migrations do. So the way down and up again is
 * taken in place, and proven to have left no trace in schema and rows. Where it did after all, where the migration writes
 * rows, or where the proof would cost more than a copy, the climb goes on from a database that never went down. A migration
 * that changes what all databases of a server share takes its way down on another server.
 */
final class RoundTrip {

    private final StepRunner runner;
    private final Isolation isolation;
    private final boolean rowsAreWatched;

    /** @param rowsAreWatched whether each step's {@link io.github.migrationtest.core.data.DataChange} is recorded */
    RoundTrip(StepRunner runner, Isolation isolation, boolean rowsAreWatched) {
        this.runner = runner;
        this.isolation = isolation;
        this.rowsAreWatched = rowsAreWatched;
    }

    /**
     * What was recorded, and the database to climb on from.
     *
     * @param run what was recorded
     * @param forward a database after the first step up; null where there is none left
     */
    record Outcome(RecordedRun run, @Nullable LiveDatabase forward) {}

    Outcome record(LiveDatabase live, Migration migration, int index, List<Migration> all) throws SQLException {
        try (RowsBefore rows = rows(live)) {
            return record(live, rows, migration, index, all);
        }
    }

    private RowsBefore rows(LiveDatabase live) throws SQLException {
        return rowsAreWatched ? RowsBefore.of(live) : RowsBefore.UNWATCHED;
    }

    private Outcome record(LiveDatabase live, RowsBefore rows, Migration migration, int index, List<Migration> all)
            throws SQLException {
        boolean undoable = migration.undo().isPresent();
        DataMarks before = undoable ? live.marks() : null;
        MigrationStep up = rows.after(live, runner.up(live, List.of(migration)));
        boolean repeatable = migration.kind() == Migration.Kind.REPEATABLE;
        if (!up.succeeded()) {
            return new Outcome(run(live, migration, up, null, null, null), live);
        }
        boolean apart = isolation.changedBy(index, up) && undoable;
        Optional<Elsewhere> elsewhere = apart ? isolation.elsewhere(index) : Optional.empty();
        if (elsewhere.isPresent()) {
            try (Elsewhere there = elsewhere.get()) {
                return new Outcome(inPlace(there.live(), migration, index, all), live);
            }
        }
        SecondStart secondStart = null;
        if (index == all.size() - 1) {
            secondStart = secondStart(live, all);
        }
        if (repeatable) {
            MigrationStep again = rows.after(live, runner.up(live, List.of(migration)));
            return new Outcome(
                    run(live, migration, up, secondStart, null, again), again.succeeded() ? live : gone(live));
        }
        if (before == null) {
            return new Outcome(run(live, migration, up, secondStart, null, null), live);
        }

        // a migration that writes rows mostly leaves others after its undo: identities, sequences, timestamps
        DataMarks after = live.marks(before);
        boolean inPlace = after.sameRowsAs(before);
        LiveDatabase untouched = inPlace ? null : copy(live);
        MigrationStep down = rows.after(live, runner.down(live, up));
        MigrationStep again = down.succeeded() ? rows.after(live, runner.up(live, List.of(migration))) : null;
        RecordedRun run = run(live, migration, up, secondStart, down, again);
        if (untouched != null) {
            live.close();
            return new Outcome(run, untouched);
        }
        boolean noTrace = again != null
                && again.succeeded()
                && CatalogDiff.between(up.catalogAfter(), again.catalogAfter()).isEmpty()
                && after.sameAs(live.marks(before));
        return new Outcome(run, noTrace ? live : gone(live));
    }

    /** On a server that is thrown away afterwards, nothing need be proven. */
    RecordedRun inPlace(LiveDatabase live, Migration migration, int index, List<Migration> all) throws SQLException {
        try (RowsBefore rows = rows(live)) {
            MigrationStep up = rows.after(live, runner.up(live, List.of(migration)));
            if (!up.succeeded()) {
                return run(live, migration, up, null, null, null);
            }
            SecondStart secondStart = index == all.size() - 1 ? secondStart(live, all) : null;
            MigrationStep down = migration.undo().isPresent() ? rows.after(live, runner.down(live, up)) : null;
            boolean again = down == null ? migration.kind() == Migration.Kind.REPEATABLE : down.succeeded();
            MigrationStep upAgain = again ? rows.after(live, runner.up(live, List.of(migration))) : null;
            return run(live, migration, up, secondStart, down, upAgain);
        }
    }

    /** On a copy, because what callbacks do after a start is nothing that an undo takes back. */
    private static SecondStart secondStart(LiveDatabase live, List<Migration> all) throws SQLException {
        try (LiveDatabase copy = copy(live)) {
            return new SecondStart(copy.history().startAgain(copy.unwatched(), all), null);
        } catch (ToolException e) {
            return new SecondStart(List.of(), e.getMessage());
        }
    }

    private static LiveDatabase copy(LiveDatabase live) throws SQLException {
        live.disconnect();
        return new LiveDatabase(live.database().server().cloneOf(live.database(), "climb"), live.history());
    }

    private static @Nullable LiveDatabase gone(LiveDatabase live) throws SQLException {
        live.close();
        return null;
    }

    private static RecordedRun run(
            LiveDatabase live,
            Migration migration,
            MigrationStep up,
            @Nullable SecondStart secondStart,
            @Nullable MigrationStep down,
            @Nullable MigrationStep upAgain) {
        DatabaseServer server = live.database().server();
        return RecordedRun.of(
                live.history(), migration, server.displayName(), server.version(), up, secondStart, down, upAgain);
    }
}
