package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue tells of one side.
 *
 * @param relations by oid, in the order of names
 * @param children the oids of partitions and heirs by their parent's, in order
 * @param labels the labels of each enum, by type and by the label's own oid
 * @param types by oid
 * @param meaning changes when a stored value of some type that is not PostgreSQL's own may mean another
 */
record Schema(
        Map<Long, Relation> relations,
        Map<Long, List<Long>> children,
        Map<Long, Map<Long, String>> labels,
        Map<Long, ValueType> types,
        String meaning) {

    @Nullable
    Relation named(QualifiedName name) {
        return relations.values().stream()
                .filter(relation -> relation.name().equals(name) && "rpf".indexOf(relation.kind()) >= 0)
                .findFirst()
                .orElse(null);
    }

    /** The relations in which the rows are stored: itself, or its partitions down to the last. */
    List<Relation> leaves(Relation relation) {
        if (!relation.isPartitioned()) {
            return List.of(relation);
        }
        List<Relation> leaves = new ArrayList<>();
        for (long child : children.getOrDefault(relation.oid(), List.of())) {
            Relation partition = relations.get(child);
            if (partition != null) {
                leaves.addAll(leaves(partition));
            }
        }
        return leaves;
    }

    /** The names that labels had and have now, of an enum or of what an array consists of; none where it is no enum. */
    Map<String, String> renamedLabels(ValueType type, Schema after) {
        if (type.isArray()) {
            return types.values().stream()
                    .filter(element -> element.isEnum() && type.isArrayOf(element))
                    .findFirst()
                    .map(element -> renamedLabels(element.oid(), after))
                    .orElse(Map.of());
        }
        return type.isEnum() ? renamedLabels(type.oid(), after) : Map.of();
    }

    /** Only where neither is another label's on the other side. */
    private Map<String, String> renamedLabels(long type, Schema after) {
        Map<Long, String> before = labels.getOrDefault(type, Map.of());
        Map<Long, String> now = after.labels.getOrDefault(type, Map.of());
        Map<String, String> renamed = new TreeMap<>();
        before.forEach((oid, label) -> {
            String other = now.get(oid);
            if (other != null && !other.equals(label) && !now.containsValue(label) && !before.containsValue(other)) {
                renamed.put(label, other);
            }
        });
        return renamed;
    }

    Map<QualifiedName, Relation> byName() {
        Map<QualifiedName, Relation> byName = new HashMap<>();
        relations.values().forEach(relation -> byName.put(relation.name(), relation));
        return byName;
    }
}
