package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.migration.MigrationStep;
import java.util.List;

/** Tables that have another number of rows. */
public final class ShouldKeepRowCounts extends ExpectingBut {

    private ShouldKeepRowCounts(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param lines a table with both numbers each
     */
    public static ShouldKeepRowCounts shouldKeepRowCounts(MigrationStep step, List<String> lines) {
        return new ShouldKeepRowCounts(
                step.direction() + " to keep the number of rows in every table", listed("it does not", "", lines));
    }
}
