package io.github.migrationtest.core.catalog;

import java.util.Optional;
import java.util.stream.Collectors;
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

    /** White space at the ends of lines, and empty lines around the body, come from editors. */
    @Override
    boolean meansTheSame(String property, String one, String other) {
        return property.equals("body") && trimmed(one).equals(trimmed(other));
    }

    private static String trimmed(String body) {
        return body.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
