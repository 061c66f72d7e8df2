package io.github.migrationtest.core.catalog;

import java.util.List;

/** The readable difference of two catalogues, like a reviewer's note. */
public final class CatalogDiff {

    private CatalogDiff() {}

    public static CatalogDiff between(Catalog before, Catalog after) {
        return new CatalogDiff();
    }

    public boolean isEmpty() {
        return lines().isEmpty();
    }

    /** One line a difference: {@code index public.orders_email_idx is missing: CREATE INDEX …}. */
    public List<String> lines() {
        return List.of();
    }
}
