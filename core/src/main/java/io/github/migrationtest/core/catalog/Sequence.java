package io.github.migrationtest.core.catalog;

import java.util.Optional;

/** A sequence, of its own or of a column. Where it stands is data, not schema. */
public final class Sequence extends CatalogObject {

    Sequence(ObjectParts parts) {
        super(parts);
    }

    /** {@code bigint}, {@code integer} or {@code smallint}. */
    public String type() {
        return required("type");
    }

    public long start() {
        return Long.parseLong(required("start"));
    }

    public long increment() {
        return Long.parseLong(required("increment"));
    }

    public long minimum() {
        return Long.parseLong(required("minimum"));
    }

    public long maximum() {
        return Long.parseLong(required("maximum"));
    }

    /** How many values a session takes at once. */
    public long cache() {
        return Long.parseLong(required("cache"));
    }

    public boolean cycles() {
        return has("CYCLE");
    }

    /** The column that it goes with, {@code public.orders.id}: of a serial or identity column, or {@code OWNED BY}. */
    public Optional<String> owningColumn() {
        return property("owning column");
    }
}
