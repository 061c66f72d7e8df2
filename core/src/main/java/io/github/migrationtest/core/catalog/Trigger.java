package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A trigger on a table or view. */
public final class Trigger extends CatalogObject {

    private static final Pattern CONDITION = Pattern.compile("(?s) WHEN \\((.*)\\) EXECUTE (?:FUNCTION|PROCEDURE) ");

    Trigger(ObjectParts parts) {
        super(parts);
    }

    /** The table or view. */
    public QualifiedName table() {
        return requiredTable();
    }

    /** The statement that creates it, as PostgreSQL writes it. */
    public String definition() {
        return required("definition");
    }

    /** {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}. */
    public String timing() {
        return requiredDetail("timing");
    }

    /** Out of {@code INSERT}, {@code DELETE}, {@code UPDATE}, {@code TRUNCATE}, in this order. */
    public List<String> events() {
        return details("events");
    }

    /** The columns of {@code UPDATE OF}; empty where every update fires it. */
    public List<String> updateColumns() {
        return details("columns");
    }

    /** Whether it fires once for each row; else once for each statement. */
    public boolean isForEachRow() {
        return detail("row").isPresent();
    }

    /** The function that it calls, {@code public.touch}. */
    public String function() {
        return requiredDetail("function");
    }

    /** The condition of {@code WHEN} as PostgreSQL writes it: {@code (old.name IS DISTINCT FROM new.name)}. */
    public Optional<String> condition() {
        Matcher matcher = CONDITION.matcher(definition());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** {@code enabled}, {@code disabled}, {@code replica only} or {@code always}. */
    public String state() {
        return required("state");
    }
}
