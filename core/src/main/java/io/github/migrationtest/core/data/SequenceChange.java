package io.github.migrationtest.core.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that gives another number next than it would have.
 *
 * @param name its name before
 * @param before the number that it would have given next
 * @param after the number that it gives next; null where it is gone
 * @param behind whether it will give numbers again that it has given before
 */
public record SequenceChange(
        QualifiedName name, long before, @Nullable Long after, boolean behind) {

    /** {@code sequence public.customer_id_seq: next 43 → 1, behind}. */
    @Override
    public String toString() {
        return "sequence " + name
                + (after == null
                        ? " is gone: next was " + before
                        : ": next " + before + " → " + after + (behind ? ", behind" : ""));
    }
}
