package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.function.Predicate;

/**
 * The readable difference of two catalogues, like a reviewer's note.
 *
 * <p>What comes or goes with something else is not told: a table's columns with the table, a constraint's index with the
 * constraint, a partition's part of a change with the partitioned table's. Neither is what means nothing: the physical
 * order of columns, indentation and white space at line ends of a function's
 * body, names that PostgreSQL chose for checks and foreign
 * keys.
 */
public final class CatalogDiff {

    private final List<CatalogDifference> differences;

    private CatalogDiff(List<CatalogDifference> differences) {
        this.differences = List.copyOf(differences);
    }

    /** What is missing, new or changed in the second of two catalogues. */
    public static CatalogDiff between(Catalog before, Catalog after) {
        return new CatalogDiff(new Comparison(before.byId(), after.byId()).differences());
    }

    /** The differences, table by table. */
    public List<CatalogDifference> differences() {
        return differences;
    }

    /** Those of the differences that count for somebody. */
    public CatalogDiff filter(Predicate<CatalogDifference> counting) {
        return new CatalogDiff(differences.stream().filter(counting).toList());
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** One line a difference: {@code index public.orders_email_idx is missing: CREATE INDEX …}. */
    public List<String> lines() {
        return differences.stream().map(CatalogDifference::line).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CatalogDiff diff && differences.equals(diff.differences);
    }

    @Override
    public int hashCode() {
        return differences.hashCode();
    }

    /** The lines, or {@code no difference}. */
    @Override
    public String toString() {
        return isEmpty() ? "no difference" : String.join("\n", lines());
    }
}
