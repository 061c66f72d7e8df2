package io.github.migrationtest.core.catalog;

import java.util.Optional;

/** A view or a materialised view. */
public final class View extends Relation {

    View(ObjectParts parts) {
        super(parts);
    }

    public boolean isMaterialized() {
        return kind() == ObjectKind.MATERIALIZED_VIEW;
    }

    /** The query as PostgreSQL writes it. */
    public String definition() {
        return required("definition");
    }

    /** Nothing: a query is mostly too long for a line. */
    @Override
    Optional<String> summary() {
        return Optional.empty();
    }

    /** A view over {@code SELECT *} changes with the physical order of its tables' columns, which means nothing. */
    @Override
    boolean meansTheSame(String property, String one, String other) {
        return property.equals("definition") && SelectList.sameButForOrder(one, other);
    }
}
