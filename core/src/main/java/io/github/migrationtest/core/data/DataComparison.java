package io.github.migrationtest.core.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.data.DataEngine;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a database is compared with what it was. Immutable.
 *
 * @param mappings what is to be other than before
 * @param ignored tables that are not looked at: a migration tool's own
 * @param queried views and materialised views whose rows are compared as well
 * @param samples how many rows or values of each kind of change are kept as examples
 */
public record DataComparison(
        List<RowMapping> mappings, Set<QualifiedName> ignored, Set<QualifiedName> queried, int samples) {

    private static final int SAMPLES = 3;

    public DataComparison {
        mappings = List.copyOf(mappings);
        ignored = Set.copyOf(ignored);
        queried = Set.copyOf(queried);
        if (samples < 0) {
            throw new IllegalArgumentException("There are 0 samples or more: " + samples);
        }
    }

    /** All tables, each value as it was or as declared. */
    public static DataComparison of(RowMapping... mappings) {
        return new DataComparison(List.of(mappings), Set.of(), Set.of(), SAMPLES);
    }

    /** Without some tables. */
    public DataComparison ignoring(Set<QualifiedName> tables) {
        return new DataComparison(mappings, tables, queried, samples);
    }

    /** With the rows of a view or a materialised view. */
    public DataComparison including(QualifiedName view) {
        Set<QualifiedName> all = new HashSet<>(queried);
        all.add(view);
        return new DataComparison(mappings, ignored, all, samples);
    }

    /** With more examples, or fewer. */
    public DataComparison samples(int most) {
        return new DataComparison(mappings, ignored, queried, most);
    }

    /**
     * Says what became of the rows.
     *
     * @param before what was there
     * @param after the database that has been changed since, on the same server
     * @throws DataComparisonException if a mapping is wrong
     */
    public DataDiff compare(DataSnapshot before, TestDatabase after) throws SQLException {
        return DataEngine.compare(this, before, before.memory(), after);
    }
}
