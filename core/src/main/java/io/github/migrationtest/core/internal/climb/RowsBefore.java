package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.data.DataChange;
import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.database.DatabaseInUseException;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.internal.data.UnreadableRowsException;
import io.github.migrationtest.core.migration.MigrationStep;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the rows were before a round trip, for as long as its steps are compared with them.
 *
 * <p>The difference is a value that outlives the copy: however many migrations are recorded, there is one copy at a time.
 */
final class RowsBefore implements AutoCloseable {

    /** Steps get no fact. */
    static final RowsBefore UNWATCHED = new RowsBefore(null, null);

    private final @Nullable DataSnapshot snapshot;

    /** What is said of each step without looking; null where the snapshot tells. */
    private final @Nullable DataChange known;

    private RowsBefore(@Nullable DataSnapshot snapshot, @Nullable DataChange known) {
        this.snapshot = snapshot;
        this.known = known;
    }

    /** A copy of the database as it is now, where it has rows. */
    static RowsBefore of(LiveDatabase live) throws SQLException {
        if (!live.mayHaveRows()) {
            return new RowsBefore(null, DataChange.of(DataDiff.NO_ROWS));
        }
        live.disconnect();
        try {
            return new RowsBefore(DataSnapshot.of(live.database()), null);
        } catch (DatabaseInUseException | DatabaseUnavailableException e) {
            return new RowsBefore(
                    null, DataChange.notSeen("no copy of the rows could be made before: " + e.getMessage()));
        }
    }

    /** The step with what has become of the rows, unless it failed. */
    MigrationStep after(LiveDatabase live, MigrationStep step) {
        if (known != null) {
            return step.with(DataChange.class, known);
        }
        return snapshot == null || !step.succeeded() ? step : step.with(DataChange.class, change(live, snapshot));
    }

    private static DataChange change(LiveDatabase live, DataSnapshot snapshot) {
        try {
            return DataChange.of(
                    DataComparison.of().ignoring(live.history().ownTables()).compare(snapshot, live.database()));
        } catch (UnreadableRowsException e) {
            return DataChange.notSeen(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return DataChange.notSeen("the rows could not be compared: " + e.getMessage());
        }
    }

    @Override
    public void close() throws SQLException {
        if (snapshot != null) {
            snapshot.close();
        }
    }
}
