package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Optional;

/** A domain. */
public final class DomainType extends CatalogObject {

    DomainType(ObjectParts parts) {
        super(parts);
    }

    /** The type under the domain, as PostgreSQL writes it. */
    public String type() {
        return required("type");
    }

    public boolean acceptsNull() {
        return !has("NOT NULL");
    }

    public Optional<String> defaultValue() {
        return property("default");
    }

    /** The {@code CHECK} constraints by name. */
    public List<CatalogObject> constraints() {
        return children(ObjectKind.DOMAIN_CONSTRAINT);
    }
}
