package io.github.migrationtest.core.catalog;

import java.util.Optional;

/** An installed extension. What belongs to it is not listed. */
public final class Extension extends CatalogObject {

    Extension(ObjectParts parts) {
        super(parts);
    }

    public String version() {
        return required("version");
    }

    /** The schema of what belongs to it, as far as that is in one. */
    public String schema() {
        return required("schema");
    }

    @Override
    Optional<String> summary() {
        return Optional.of("version " + version());
    }
}
