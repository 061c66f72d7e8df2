package io.github.migrationtest.core.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds constraints that are there again under another name, where PostgreSQL chose both names.
 *
 * <p>Only checks, foreign keys and {@code NOT NULL}: the name of a key is an index's too, and indexes are known by name.
 */
final class GeneratedNames {

    private static final Pattern SUFFIX = Pattern.compile("(.*)_(check|fkey|not_null)\\d*");

    /** PostgreSQL cuts the longer of the table's and the column's name until both fit into 63 bytes. */
    private static final int SHORTEST_CUT = 24;

    private GeneratedNames() {}

    /** Removes from two maps of what differs what does so in a generated name only. */
    static void pairOff(Map<ObjectId, CatalogObject> before, Map<ObjectId, CatalogObject> after) {
        Map<List<Object>, ObjectId> candidates = new HashMap<>();
        after.values().stream()
                .filter(GeneratedNames::hasGeneratedName)
                .forEach(object -> candidates.put(withoutName(object), object.id()));
        for (CatalogObject object : List.copyOf(before.values())) {
            ObjectId twin = hasGeneratedName(object) ? candidates.remove(withoutName(object)) : null;
            if (twin != null) {
                before.remove(object.id());
                after.remove(twin);
            }
        }
    }

    private static boolean hasGeneratedName(CatalogObject object) {
        return object.generatedNameMeansNothing()
                && looksGenerated(object.name(), object.requiredTable().name());
    }

    private static boolean looksGenerated(String name, String table) {
        var matcher = SUFFIX.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        String base = matcher.group(1);
        return base.equals(table)
                || base.startsWith(table + "_")
                || table.length() > SHORTEST_CUT && base.startsWith(table.substring(0, SHORTEST_CUT));
    }

    private static List<Object> withoutName(CatalogObject object) {
        return List.of(String.valueOf(object.id().on()), object.properties());
    }
}
