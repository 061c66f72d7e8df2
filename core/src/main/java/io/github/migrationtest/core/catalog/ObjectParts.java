package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an object is put together from.
 *
 * @param id its identity
 * @param table the table that it belongs to, whether or not its name does
 * @param properties what is compared, in the order of messages
 * @param details what typed views serve besides
 * @param hangsOn what it comes and goes with: schema, table, parent
 * @param parent of an inherited object, the one that it is inherited from; of an index, its constraint; of a sequence,
 *     its column
 * @param children what belongs to it: a table's columns in their physical order, all else by name
 */
record ObjectParts(
        ObjectId id,
        @Nullable QualifiedName table,
        Map<String, String> properties,
        Map<String, List<String>> details,
        List<ObjectId> hangsOn,
        @Nullable ObjectId parent,
        List<CatalogObject> children) {}
