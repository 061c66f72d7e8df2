package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Optional;

/** A row security policy. */
public final class Policy extends CatalogObject {

    Policy(ObjectParts parts) {
        super(parts);
    }

    public QualifiedName table() {
        return requiredTable();
    }

    /** {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}. */
    public String command() {
        return required("command");
    }

    /** Whether one such policy is enough; a restrictive one must hold beside the others. */
    public boolean isPermissive() {
        return required("mode").equals("PERMISSIVE");
    }

    /** The roles that it is for, {@code PUBLIC} for all. */
    public List<String> roles() {
        return details("roles");
    }

    /** The condition of {@code USING} as PostgreSQL writes it. */
    public Optional<String> using() {
        return property("USING");
    }

    /** The condition of {@code WITH CHECK} as PostgreSQL writes it. */
    public Optional<String> withCheck() {
        return property("WITH CHECK");
    }
}
