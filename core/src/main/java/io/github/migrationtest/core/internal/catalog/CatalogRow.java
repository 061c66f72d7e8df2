package io.github.migrationtest.core.internal.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as a query gives it; addresses and labels as the package describes them.
 *
 * @param kind the resource's name, or what the row says in its place
 * @param id its address
 * @param schema the address of its schema
 * @param table the address of the table, view or domain that it belongs to
 * @param parent the address of something else that it comes and goes with
 * @param name its name, not quoted
 * @param arguments the types of a function's arguments
 * @param acl its privileges, an {@code aclitem} each
 * @param properties what is compared
 * @param details what is not
 * @param numbers details that are columns of the table, by their numbers
 */
public record CatalogRow(
        String kind,
        String id,
        @Nullable String schema,
        @Nullable String table,
        @Nullable String parent,
        String name,
        @Nullable String arguments,
        List<String> acl,
        Map<String, String> properties,
        Map<String, List<String>> details,
        Map<String, String> numbers) {}
