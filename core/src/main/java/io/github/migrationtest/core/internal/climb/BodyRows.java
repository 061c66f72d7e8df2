package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.data.StepData;
import io.github.migrationtest.core.database.DatabaseInUseException;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.migration.MigrationStep;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rows were before each step of a test, because nobody knows before what the test will ask afterwards.
 *
 * <p>That is a copy of the database: 10 to 20 ms where it is small and in memory. No copy is made where it would take long, or
 * where the test holds a session that it would have to end.
 */
final class BodyRows implements AutoCloseable {

    /** Measured at about 1 GB/s: a quarter of a second. */
    private static final long WORTH_COPYING = 256L << 20;

    /** A test that takes many steps had better not fill the memory. */
    private static final int KEPT = 8;

    private final LiveDatabase live;
    private final long worthCopying;
    private final Deque<StepRows> kept = new ArrayDeque<>();
    private @Nullable StepRows last;

    BodyRows(LiveDatabase live) {
        this(live, WORTH_COPYING);
    }

    /** @param worthCopying bytes up to which a database is copied */
    BodyRows(LiveDatabase live, long worthCopying) {
        this.live = live;
        this.worthCopying = worthCopying;
    }

    /** What the rows are now, to be compared with those after the step that is about to run. */
    StepRows begin() throws SQLException {
        StepRows rows = copied();
        last = rows;
        kept.addLast(rows);
        if (kept.size() > KEPT) {
            kept.removeFirst().drop("only the last " + KEPT + " steps of a test keep what the rows were before");
        }
        return rows;
    }

    /** The step with the rows before and after it. */
    static MigrationStep after(StepRows rows, MigrationStep step) {
        rows.after(step);
        return step.with(StepData.class, rows);
    }

    private StepRows copied() throws SQLException {
        long bytes = live.bytes();
        if (bytes > worthCopying) {
            return new StepRows(
                    this,
                    live,
                    null,
                    "the database has " + (bytes >> 20) + " MB, and is copied up to "
                            + (worthCopying >> 20) + " MB. Seed fewer rows, or take it yourself, before the step:"
                            + " DataSnapshot.of(run.database())");
        }
        Optional<String> stranger = live.stranger();
        if (stranger.isPresent()) {
            return new StepRows(
                    this,
                    live,
                    null,
                    "a database that is in use cannot be copied: " + stranger.get()
                            + ". Take connections from run.dataSource(), or close them before the step");
        }
        live.disconnect();
        try {
            return new StepRows(this, live, DataSnapshot.of(live.database()), null);
        } catch (DatabaseInUseException | DatabaseUnavailableException e) {
            return new StepRows(this, live, null, String.valueOf(e.getMessage()));
        }
    }

    boolean isLast(StepRows rows) {
        return rows == last;
    }

    /** Says that the database is no longer as the last step left it, and nobody can ask for one before. */
    void forget(String reason) throws SQLException {
        last = null;
        for (StepRows rows : kept) {
            rows.drop(reason);
        }
        kept.clear();
    }

    @Override
    public void close() throws SQLException {
        forget("the test is over");
    }
}
