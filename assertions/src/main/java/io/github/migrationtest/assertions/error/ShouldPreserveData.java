package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.SequenceChange;
import io.github.migrationtest.core.migration.MigrationStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Old rows that are not there as they were. */
public final class ShouldPreserveData extends ExpectingBut {

    private ShouldPreserveData(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param listing the file that has every difference; null where there is none
     */
    public static ShouldPreserveData shouldPreserveData(MigrationStep step, DataDiff diff, @Nullable Path listing) {
        List<String> lines = new ArrayList<>();
        diff.tables().stream().filter(table -> !table.keepsRows()).forEach(table -> lines.addAll(table.lines()));
        diff.sequences().stream().filter(SequenceChange::behind).forEach(each -> lines.add(each.toString()));
        return new ShouldPreserveData(
                step.direction() + " to preserve the data of " + tables(diff),
                listed("what was there is not as it was", "", lines)
                        + Declarable.lines(diff)
                        + all(listing, "preservesData"));
    }

    /**
     * @param listing the file that has every difference; null where there is none
     */
    public static ShouldPreserveData shouldRestoreData(MigrationStep step, DataDiff diff, @Nullable Path listing) {
        List<String> lines = new ArrayList<>();
        diff.tables().stream()
                .filter(table -> !table.keepsRows() || table.added() > 0)
                .forEach(table -> lines.addAll(table.lines()));
        diff.sequences().stream().filter(SequenceChange::behind).forEach(each -> lines.add(each.toString()));
        boolean adds = diff.tables().stream().anyMatch(table -> table.added() > 0);
        return new ShouldPreserveData(
                step.direction() + " to restore the data of " + tables(diff),
                listed("compared with before up", "", lines)
                        + (adds ? "\nRows that were inserted between up and down count too." : "")
                        + Declarable.lines(diff)
                        + all(listing, "restoresData"));
    }

    private static String tables(DataDiff diff) {
        int count = diff.tables().size();
        return count + (count == 1 ? " table" : " tables");
    }

    private static String all(@Nullable Path listing, String assertion) {
        return listing == null
                ? "\nList all:  assertThat(step).listingDifferencesIn(Path.of(\"target/differences.tsv\"))." + assertion
                        + "(…)"
                : "\nAll:       " + listing;
    }
}
