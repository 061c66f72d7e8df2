package io.github.migrationtest.core.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of several starts of the tool did that were made at once.
 *
 * @param node counted from 1
 * @param applied the migrations that it applied, {@code V181 add email index}; none where another node was first
 * @param failure why the node did not come up, one line or more; null where it did
 */
public record NodeStart(
        int node, List<String> applied, @Nullable String failure) {

    public NodeStart {
        applied = List.copyOf(applied);
    }

    /** Whether the node came up. */
    public boolean succeeded() {
        return failure == null;
    }
}
