package io.github.migrationtest.core.catalog;

import io.github.migrationtest.core.internal.catalog.CatalogRow;
import io.github.migrationtest.core.internal.catalog.RawCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a catalogue together from its rows: resolves addresses to names and leaves out what is not to be listed. */
final class CatalogBuilder {

    private final RawCatalog raw;
    private final Set<QualifiedName> ignored;
    private final Map<String, CatalogRow> rows = new HashMap<>();
    private final Map<String, Optional<ObjectId>> ids = new HashMap<>();
    private final Map<String, List<CatalogObject>> children = new HashMap<>();

    private CatalogBuilder(RawCatalog raw, Set<QualifiedName> ignored) {
        this.raw = raw;
        this.ignored = ignored;
        raw.rows().forEach(row -> rows.put(row.id(), row));
    }

    static List<CatalogObject> build(RawCatalog raw, Set<QualifiedName> ignored) {
        return new CatalogBuilder(raw, ignored).build();
    }

    private List<CatalogObject> build() {
        List<CatalogObject> objects = new ArrayList<>();
        // those with children last, because an object has its children from the start
        for (CatalogRow row : raw.rows()) {
            if (row.table() != null) {
                add(row, objects);
            }
        }
        for (CatalogRow row : raw.rows()) {
            if (row.table() == null) {
                add(row, objects);
            }
        }
        return objects;
    }

    private void add(CatalogRow row, List<CatalogObject> objects) {
        id(row.id()).ifPresent(id -> {
            CatalogObject object = id.kind().create(parts(row, id));
            objects.add(object);
            if (row.table() != null) {
                children.computeIfAbsent(row.table(), key -> new ArrayList<>()).add(object);
            }
        });
    }

    private ObjectParts parts(CatalogRow row, ObjectId id) {
        List<CatalogObject> own = children.getOrDefault(row.id(), List.of());
        ObjectId parent = idOrNull(row.parent());
        return new ObjectParts(
                id,
                on(row).orElse(null),
                properties(row),
                details(row),
                Stream.of(idOrNull(row.schema()), idOrNull(row.table()), parent)
                        .filter(Objects::nonNull)
                        .toList(),
                parent,
                sorted(own));
    }

    /** Columns as they come, in physical order; all else by name. */
    private static List<CatalogObject> sorted(List<CatalogObject> children) {
        return Stream.concat(
                        children.stream().filter(child -> child.kind() == ObjectKind.COLUMN),
                        children.stream()
                                .filter(child -> child.kind() != ObjectKind.COLUMN)
                                .sorted(Comparator.comparing(CatalogObject::id)))
                .toList();
    }

    /** With the names of columns in the place of their numbers. */
    private Map<String, List<String>> details(CatalogRow row) {
        if (row.numbers().isEmpty()) {
            return row.details();
        }
        Map<String, List<String>> details = new HashMap<>(row.details());
        row.numbers().forEach((name, numbers) -> details.put(name, columns(row.table(), numbers)));
        return details;
    }

    private List<String> columns(@Nullable String table, String numbers) {
        List<String> names = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            CatalogRow column = rows.get(table + ":" + number);
            // none is a column of the system's own
            if (column != null) {
                names.add(column.name());
            }
        }
        return List.copyOf(names);
    }

    private Map<String, String> properties(CatalogRow row) {
        Map<String, String> properties = new LinkedHashMap<>(row.properties());
        properties.putAll(Privileges.asProperties(row.acl(), row.properties().get("owner")));
        properties.putAll(raw.comments().getOrDefault(row.id(), Map.of()));
        return Collections.unmodifiableMap(properties);
    }

    private @Nullable ObjectId idOrNull(@Nullable String address) {
        return address == null ? null : id(address).orElse(null);
    }

    /** The identity of the object at an address; empty where it is not to be listed. */
    private Optional<ObjectId> id(String address) {
        Optional<ObjectId> known = ids.get(address);
        if (known == null) {
            CatalogRow row = rows.get(address);
            known = row == null || raw.extensionMembers().contains(address) ? Optional.empty() : id(row);
            ids.put(address, known);
        }
        return known;
    }

    private Optional<ObjectId> id(CatalogRow row) {
        Set<String> hangsOn = new HashSet<>();
        Stream.of(row.schema(), row.table(), row.parent())
                .filter(Objects::nonNull)
                .forEach(hangsOn::add);
        if (hangsOn.stream().anyMatch(address -> id(address).isEmpty())) {
            return Optional.empty();
        }
        ObjectKind kind = ObjectKind.ofResource(row.kind());
        boolean inTable =
                kind.naming() == ObjectKind.Naming.DOTTED_IN_TABLE || kind.naming() == ObjectKind.Naming.ON_TABLE;
        ObjectId schema = idOrNull(row.schema());
        ObjectId id = new ObjectId(
                kind,
                schema == null ? null : schema.name(),
                inTable ? on(row).orElse(null) : null,
                row.name(),
                row.arguments());
        return kind == ObjectKind.TABLE && ignored.contains(qualifiedName(id)) ? Optional.empty() : Optional.of(id);
    }

    private Optional<QualifiedName> on(CatalogRow row) {
        return Optional.ofNullable(idOrNull(row.table())).map(CatalogBuilder::qualifiedName);
    }

    private static QualifiedName qualifiedName(ObjectId id) {
        return new QualifiedName(String.valueOf(id.schema()), id.name());
    }
}
