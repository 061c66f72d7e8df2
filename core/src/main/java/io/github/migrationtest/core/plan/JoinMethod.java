package io.github.migrationtest.core.plan;

import java.util.Arrays;
import java.util.Optional;

/** How two sets of rows are joined; see the documentation's chapter "Planner/Optimizer". */
public enum JoinMethod {
    /** For each row of the one, the other is looked through. */
    NESTED_LOOP("Nested Loop"),
    /** The one is put into a hash table, the other looked up in it. */
    HASH_JOIN("Hash Join"),
    /** Both are read in the order of what they are joined by. */
    MERGE_JOIN("Merge Join");

    private final String node;

    JoinMethod(String node) {
        this.node = node;
    }

    static Optional<JoinMethod> ofNode(String type) {
        return Arrays.stream(values())
                .filter(method -> method.node.equals(type))
                .findFirst();
    }

    /** As {@code EXPLAIN} spells it. */
    @Override
    public String toString() {
        return node;
    }
}
