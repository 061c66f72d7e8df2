package io.github.migrationtest.core.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.data.DataEngine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a database is compared with what it was. Immutable.
 *
 * @param mappings what is to be other than before
 * @param ignored tables that are not looked at: a migration tool's own
 * @param queried views and materialised views whose rows are compared as well
 * @param samples how many rows or values of each kind of change are kept as examples
 * @param listing the file that every difference is written to; null where none is
 */
public record DataComparison(
        List<RowMapping> mappings,
        Set<QualifiedName> ignored,
        Set<QualifiedName> queried,
        int samples,
        @Nullable Path listing) {

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
        return new DataComparison(List.of(mappings), Set.of(), Set.of(), SAMPLES, null);
    }

    /** Without some tables, besides those that are ignored already. */
    public DataComparison ignoring(Set<QualifiedName> tables) {
        Set<QualifiedName> all = new HashSet<>(ignored);
        all.addAll(tables);
        return new DataComparison(mappings, all, queried, samples, listing);
    }

    /** With the rows of a view or a materialised view. */
    public DataComparison including(QualifiedName view) {
        Set<QualifiedName> all = new HashSet<>(queried);
        all.add(view);
        return new DataComparison(mappings, ignored, all, samples, listing);
    }

    /** With more examples, or fewer. */
    public DataComparison samples(int most) {
        return new DataComparison(mappings, ignored, queried, most, listing);
    }

    /**
     * With a list of every difference, one a line: table, key, column, before and after, with tabs between. What looks like a
     * credential is masked.
     *
     * @param file is written anew
     */
    public DataComparison listingIn(Path file) {
        return new DataComparison(mappings, ignored, queried, samples, file);
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
