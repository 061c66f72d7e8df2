package io.github.migrationtest.core.catalog;

import io.github.migrationtest.core.catalog.CatalogDifference.Changed;
import io.github.migrationtest.core.catalog.CatalogDifference.Missing;
import io.github.migrationtest.core.catalog.CatalogDifference.New;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares two catalogues, object by object and property by property. */
final class Comparison {

    /** A table, then what belongs to it. */
    private static final Comparator<CatalogDifference> ORDER = Comparator.comparing(
                    (CatalogDifference difference) -> group(difference.object()))
            .thenComparing(difference -> difference.object().id());

    private static final Set<ObjectKind> VIEWS = Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    private final SortedMap<ObjectId, CatalogObject> before = new TreeMap<>();
    private final SortedMap<ObjectId, CatalogObject> after = new TreeMap<>();
    private final SortedMap<ObjectId, CatalogObject> missing;
    private final SortedMap<ObjectId, CatalogObject> added;
    private final Map<ObjectId, Set<List<Object>>> changesById = new HashMap<>();

    Comparison(Map<ObjectId, CatalogObject> before, Map<ObjectId, CatalogObject> after) {
        collectDiffering(before, after);
        GeneratedNames.pairOff(this.before, this.after);
        this.missing = minus(this.before, this.after);
        this.added = minus(this.after, this.before);
    }

    List<CatalogDifference> differences() {
        List<CatalogDifference> differences = new ArrayList<>();
        missing.values().stream()
                .filter(object -> standsForItself(object, missing))
                .forEach(object -> differences.add(new Missing(object)));
        added.values().stream()
                .filter(object -> standsForItself(object, added))
                .forEach(object -> differences.add(new New(object)));
        List<Changed> changes = changes();
        changes.stream().filter(change -> !isInherited(change)).forEach(differences::add);
        differences.sort(ORDER);
        return differences;
    }

    /** Not what comes and goes with its table, schema, parent; nor a view's column, which its definition tells. */
    private static boolean standsForItself(CatalogObject object, Map<ObjectId, CatalogObject> gone) {
        return object.hangsOn().stream().noneMatch(gone::containsKey)
                && !(object instanceof Column && object.hangsOn().stream().anyMatch(id -> VIEWS.contains(id.kind())));
    }

    private List<Changed> changes() {
        List<Changed> changes = new ArrayList<>();
        before.forEach((id, old) -> {
            CatalogObject now = after.get(id);
            if (now != null) {
                changes.addAll(changes(old, now));
            }
        });
        changes.forEach(change -> changesById
                .computeIfAbsent(change.object().id(), id -> new LinkedHashSet<>())
                .add(what(change)));
        return changes;
    }

    private static List<Changed> changes(CatalogObject old, CatalogObject now) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(old.properties().keySet());
        names.addAll(now.properties().keySet());
        List<Changed> changes = new ArrayList<>();
        for (String name : names) {
            String one = old.properties().get(name);
            String other = now.properties().get(name);
            boolean same =
                    Objects.equals(one, other) || one != null && other != null && old.meansTheSame(name, one, other);
            if (!same) {
                changes.add(new Changed(old, name, one, other));
            }
        }
        return changes;
    }

    /** A partition's part of a change to the partitioned table. */
    private boolean isInherited(Changed change) {
        ObjectId parent = change.object().parent();
        return parent != null
                && changesById.getOrDefault(parent, Set.of()).contains(what(change))
                && parent.kind() == change.object().kind();
    }

    private static List<Object> what(Changed change) {
        return List.of(change.property(), String.valueOf(change.before()), String.valueOf(change.after()));
    }

    private static QualifiedName group(CatalogObject object) {
        ObjectId id = object.id();
        return object.owningTable()
                .orElseGet(() -> new QualifiedName(id.schema() == null ? "" : id.schema(), id.name()));
    }

    private void collectDiffering(Map<ObjectId, CatalogObject> all, Map<ObjectId, CatalogObject> others) {
        int inBoth = 0;
        for (Map.Entry<ObjectId, CatalogObject> entry : all.entrySet()) {
            CatalogObject object = entry.getValue();
            CatalogObject other = others.get(entry.getKey());
            if (other != null) {
                inBoth++;
            }
            if (!object.equals(other)) {
                before.put(entry.getKey(), object);
                if (other != null) {
                    after.put(entry.getKey(), other);
                }
            }
        }
        if (inBoth < others.size()) {
            others.forEach((id, object) -> {
                if (!all.containsKey(id)) {
                    after.put(id, object);
                }
            });
        }
    }

    private static SortedMap<ObjectId, CatalogObject> minus(
            SortedMap<ObjectId, CatalogObject> objects, SortedMap<ObjectId, CatalogObject> others) {
        SortedMap<ObjectId, CatalogObject> rest = new TreeMap<>(objects);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }
}
