package io.github.migrationtest.core.data;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The fact of what the rows were before a step and are after it: both databases, as long as they are as the step left them.
 */
public interface StepData {

    /** What the rows were before the step; nobody changes it. */
    TestDatabase before();

    /** The database that the step has changed. */
    TestDatabase after();

    /**
     * Says what became of the rows that were there before the step.
     *
     * @throws IllegalStateException if a later step has changed the database since, or it is gone
     * @throws DataComparisonException if a mapping is wrong
     */
    DataDiff compare(DataComparison comparison) throws SQLException;

    /**
     * For a step down: says what became, up to its end, of the rows that were there before the step up that it takes back.
     *
     * @return empty for a step up, and where what was there is not kept
     * @throws IllegalStateException if a later step has changed the database since, or it is gone
     * @throws DataComparisonException if a mapping is wrong
     */
    default Optional<DataDiff> compareWithBeforeUp(DataComparison comparison) throws SQLException {
        return Optional.empty();
    }
}
