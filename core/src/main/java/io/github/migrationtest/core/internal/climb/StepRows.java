package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.data.StepData;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.MigrationStep;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows before and after one step of a test, for as long as both are there. */
final class StepRows implements StepData {

    private final BodyRows all;
    private final LiveDatabase live;
    private @Nullable DataSnapshot snapshot;
    private @Nullable String missing;
    private String step = "the step";
    private @Nullable StepRows up;

    /**
     * @param snapshot what the rows were before; null where there is none
     * @param missing why there is none
     */
    StepRows(BodyRows all, LiveDatabase live, @Nullable DataSnapshot snapshot, @Nullable String missing) {
        this.all = all;
        this.live = live;
        this.snapshot = snapshot;
        this.missing = missing;
    }

    void after(MigrationStep step) {
        this.step = step.direction() + " of " + step.displayName();
        this.up = step.undoes()
                .flatMap(undone -> undone.findFact(StepData.class))
                .map(StepRows.class::cast)
                .orElse(null);
    }

    @Override
    public TestDatabase before() {
        return snapshot().database();
    }

    @Override
    public TestDatabase after() {
        requireLast();
        return live.database();
    }

    @Override
    public DataDiff compare(DataComparison comparison) throws SQLException {
        DataSnapshot before = snapshot();
        requireLast();
        return compare(before, comparison);
    }

    @Override
    public Optional<DataDiff> compareWithBeforeUp(DataComparison comparison) throws SQLException {
        requireLast();
        DataSnapshot before = up == null ? null : up.snapshot;
        return before == null ? Optional.empty() : Optional.of(compare(before, comparison));
    }

    private DataDiff compare(DataSnapshot before, DataComparison comparison) throws SQLException {
        return comparison.ignoring(live.history().ownTables()).compare(before, live.database());
    }

    private DataSnapshot snapshot() {
        DataSnapshot there = snapshot;
        if (there == null) {
            throw new IllegalStateException("There is no snapshot of the rows before " + step + ": " + missing + ".");
        }
        return there;
    }

    private void requireLast() {
        if (!all.isLast(this)) {
            throw new IllegalStateException(
                    "The rows after " + step + " are gone: a later step has changed them. Ask before the next step.");
        }
    }

    void drop(String reason) throws SQLException {
        DataSnapshot there = snapshot;
        snapshot = null;
        if (there != null) {
            missing = reason;
            there.close();
        }
    }
}
