package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Optional;

/** An index, of its own or of a constraint. */
public final class Index extends CatalogObject {

    Index(ObjectParts parts) {
        super(parts);
    }

    /** The table or materialised view. */
    public QualifiedName table() {
        return requiredTable();
    }

    /** The statement that creates it, as PostgreSQL writes it. */
    public String definition() {
        return property("definition").orElseGet(() -> requiredDetail("definition"));
    }

    public boolean isUnique() {
        return detail("unique").isPresent();
    }

    public boolean isPrimary() {
        return detail("primary").isPresent();
    }

    /** Whether queries may use it; not so after a {@code CREATE INDEX CONCURRENTLY} that failed. */
    public boolean isValid() {
        return !has("INVALID");
    }

    public boolean treatsNullsAsEqual() {
        return detail("nulls not distinct").isPresent();
    }

    /** {@code btree}, {@code gin}, … */
    public String method() {
        return requiredDetail("method");
    }

    /** The key in its order: names of columns, and expressions as PostgreSQL writes them ({@code lower(email)}). */
    public List<String> columns() {
        return details("columns");
    }

    /** The columns that {@code INCLUDE} adds. */
    public List<String> includedColumns() {
        return details("included columns");
    }

    /** The condition of a partial index as PostgreSQL writes it: {@code (deleted_at IS NULL)}. */
    public Optional<String> predicate() {
        return detail("predicate");
    }

    public boolean isPartial() {
        return predicate().isPresent();
    }

    /** The constraint that the index is for. */
    public Optional<String> constraintName() {
        return detail("constraint");
    }
}
