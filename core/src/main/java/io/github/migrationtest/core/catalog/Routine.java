package io.github.migrationtest.core.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function, procedure or aggregate. */
public final class Routine extends CatalogObject {

    Routine(ObjectParts parts) {
        super(parts);
    }

    /** The types of its arguments, {@code integer, text}; empty where it takes none. */
    public String argumentTypes() {
        @Nullable String arguments = id().arguments();
        return arguments == null ? "" : arguments;
    }

    /** What it returns, {@code SETOF public.customer}; nothing for a procedure. */
    public Optional<String> result() {
        return property("result");
    }

    /** {@code plpgsql}, {@code sql}, …; not for an aggregate. */
    public Optional<String> language() {
        return property("language");
    }

    /** The source text; not for an aggregate. */
    public Optional<String> body() {
        return property("body");
    }

    /** Indentation, white space at the ends of lines and empty lines come from editors; in Python they mean something. */
    @Override
    boolean meansTheSame(String property, String one, String other) {
        if (!property.equals("body")) {
            return false;
        }
        return language().filter(name -> name.startsWith("plpython")).isPresent()
                ? Lines.withoutTrailingSpace(one).equals(Lines.withoutTrailingSpace(other))
                : Lines.withoutSpace(one).equals(Lines.withoutSpace(other));
    }
}
