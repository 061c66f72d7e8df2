package io.github.migrationtest.core.observe;

import io.github.migrationtest.core.catalog.Catalog;

/**
 * The fact of what a step did to the schema.
 *
 * @param before the catalogue before the step
 * @param after the catalogue after it
 */
public record CatalogChange(Catalog before, Catalog after) {}
