package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;

/**
 * How long a step would block others if a table had as many rows as in production.
 *
 * <p>The step was repeated on copies of its database in which the table had a few different numbers of rows; all other
 * tables were as they are.
 *
 * @param table the table that grows
 * @param rows the number of rows that it is predicted for
 * @param measured what was measured, from the smallest size to the largest
 * @param reads how long a plain SELECT will have to wait, on whichever table it waits longest
 * @param writes the same for INSERT, UPDATE and DELETE
 */
public record LockPrediction(
        QualifiedName table, long rows, List<MeasuredBlock> measured, PredictedBlock reads, PredictedBlock writes) {

    public LockPrediction {
        measured = List.copyOf(measured);
    }
}
