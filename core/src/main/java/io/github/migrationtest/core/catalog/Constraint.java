package io.github.migrationtest.core.catalog;

import java.util.List;

/** A constraint on a table. */
public abstract sealed class Constraint extends CatalogObject
        permits PrimaryKey, ForeignKey, UniqueConstraint, CheckConstraint, ExclusionConstraint, NotNullConstraint {

    Constraint(ObjectParts parts) {
        super(parts);
    }

    static Constraint of(ObjectParts parts) {
        String type = parts.details().getOrDefault("type", List.of("")).get(0);
        return switch (type) {
            case "p" -> new PrimaryKey(parts);
            case "f" -> new ForeignKey(parts);
            case "u" -> new UniqueConstraint(parts);
            case "c" -> new CheckConstraint(parts);
            case "x" -> new ExclusionConstraint(parts);
            case "n" -> new NotNullConstraint(parts);
            default -> throw new IllegalStateException("Unknown type of constraint '" + type + "': " + parts.id());
        };
    }

    public QualifiedName table() {
        return requiredTable();
    }

    /** As PostgreSQL writes it: {@code FOREIGN KEY (customer_id) REFERENCES public.customer(id) NOT VALID}. */
    public String definition() {
        return required("definition");
    }

    /** The table's columns that it speaks of, in its order. */
    public List<String> columns() {
        return details("columns");
    }

    /** Whether the rows that were there before it are known to keep it; not so while it is {@code NOT VALID}. */
    public boolean isValidated() {
        return detail("validated").isPresent();
    }

    /** Whether new rows have to keep it; not so where it is {@code NOT ENFORCED} (PostgreSQL 18). */
    public boolean isEnforced() {
        return detail("not enforced").isEmpty();
    }

    public boolean isDeferrable() {
        return detail("deferrable").isPresent();
    }

    public boolean isInitiallyDeferred() {
        return detail("deferred").isPresent();
    }
}
