package io.github.migrationtest.core.catalog;

import java.util.ArrayList;
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

    /** Whether it is an exclusion constraint's. */
    public boolean isExclusion() {
        return detail("exclusion").isPresent();
    }

    /** Whether {@code CLUSTER} without further words orders the table by it. */
    public boolean isClustered() {
        return has("CLUSTER");
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

    /** The key with its order as {@code CREATE INDEX} has it, without what goes without saying: {@code placed_at DESC}. */
    public List<String> orderedColumns() {
        String[] options = requiredDetail("order").split(" ");
        List<String> ordered = new ArrayList<>();
        for (int i = 0; i < columns().size(); i++) {
            ordered.add(columns().get(i) + order(Integer.parseInt(options[i])));
        }
        return List.copyOf(ordered);
    }

    /** What {@code pg_index.indoption} says: 1 for descending, 2 for nulls first. */
    private static String order(int option) {
        return switch (option & 3) {
            case 1 -> " DESC NULLS LAST";
            case 2 -> " NULLS FIRST";
            case 3 -> " DESC";
            default -> "";
        };
    }

    /** The operator classes of the key's parts, in the order of {@link #columns()}: {@code text_pattern_ops}. */
    public List<String> operatorClasses() {
        return details("operator classes");
    }

    /** What tells the collations of the key's parts apart, in the order of {@link #columns()}. */
    List<String> collationIds() {
        return List.of(requiredDetail("collations").split(" "));
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

    /** The tablespace, where it is not the database's. */
    public Optional<String> tablespace() {
        return detail("tablespace");
    }

    /** The constraint that the index is for. */
    public Optional<String> constraintName() {
        return detail("constraint");
    }
}
