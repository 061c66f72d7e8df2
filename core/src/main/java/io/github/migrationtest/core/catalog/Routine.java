package io.github.migrationtest.core.catalog;

import java.util.List;
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

    /** Its arguments as PostgreSQL writes them: {@code n integer, VARIADIC rest text[] DEFAULT '{}'::text[]}. */
    public String argumentList() {
        return required("argument list");
    }

    /** What it returns, {@code SETOF public.customer}; nothing for a procedure. */
    public Optional<String> result() {
        return property("result");
    }

    /** {@code plpgsql}, {@code sql}, …; not for an aggregate. */
    public Optional<String> language() {
        return property("language");
    }

    /** {@code IMMUTABLE}, {@code STABLE} or {@code VOLATILE}; not for an aggregate. */
    public Optional<String> volatility() {
        return property("volatility");
    }

    /** {@code SAFE}, {@code RESTRICTED} or {@code UNSAFE}. */
    public String parallelSafety() {
        return required("parallel safety");
    }

    /** Whether it is not called, and gives null, where an argument is null. */
    public boolean isStrict() {
        return has("STRICT");
    }

    /** Whether it has the privileges of its owner; else of who calls it. */
    public boolean isSecurityDefiner() {
        return has("SECURITY DEFINER");
    }

    /** What is set while it runs: {@code search_path=shop}. */
    public List<String> settings() {
        return property("settings")
                .map(text -> List.of(text.split(", (?=[\\w.]+=)")))
                .orElse(List.of());
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
