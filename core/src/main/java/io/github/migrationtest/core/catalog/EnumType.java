package io.github.migrationtest.core.catalog;

import java.util.List;

/** An enumerated type. */
public final class EnumType extends CatalogObject {

    EnumType(ObjectParts parts) {
        super(parts);
    }

    /** The labels in their order. */
    public List<String> labels() {
        return details("labels");
    }
}
