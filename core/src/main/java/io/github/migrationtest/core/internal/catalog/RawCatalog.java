package io.github.migrationtest.core.internal.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the queries gave, before it is put together.
 *
 * @param rows all objects, kind by kind
 * @param extensionMembers the addresses of what belongs to extensions
 * @param comments comments and security labels, by address and property
 */
public record RawCatalog(
        List<CatalogRow> rows, Set<String> extensionMembers, Map<String, Map<String, String>> comments) {}
