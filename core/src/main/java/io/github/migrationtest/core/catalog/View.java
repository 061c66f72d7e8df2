package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A view or a materialised view. */
public final class View extends Relation {

    View(ObjectParts parts) {
        super(parts);
    }

    public boolean isMaterialized() {
        return kind() == ObjectKind.MATERIALIZED_VIEW;
    }

    /** The query as PostgreSQL writes it. */
    public String definition() {
        return required("definition");
    }

    /** What the view was created with: {@code check_option=local}, {@code security_barrier=true}. */
    public List<String> options() {
        return property("options").map(text -> List.of(text.split(", "))).orElse(List.of());
    }

    /** Whether a materialised view has rows to read; not so after {@code WITH NO DATA}. */
    public boolean isPopulated() {
        return !has("WITH NO DATA");
    }

    /** {@code LOCAL} or {@code CASCADED}, where rows that the view would not show are refused. */
    public Optional<String> checkOption() {
        return option("check_option").map(value -> value.toUpperCase(Locale.ROOT));
    }

    public boolean isSecurityBarrier() {
        return isSet("security_barrier");
    }

    /** Whether the tables are read with the privileges of who reads the view (15 and newer); else with its owner's. */
    public boolean isSecurityInvoker() {
        return isSet("security_invoker");
    }

    private boolean isSet(String option) {
        return option(option)
                .filter(value -> Set.of("true", "on", "yes", "1").contains(value))
                .isPresent();
    }

    private Optional<String> option(String name) {
        return options().stream()
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst();
    }

    /** Nothing: a query is mostly too long for a line. */
    @Override
    Optional<String> summary() {
        return Optional.empty();
    }

    /** A view over {@code SELECT *} changes with the physical order of its tables' columns, which means nothing. */
    @Override
    boolean meansTheSame(String property, String one, String other) {
        return property.equals("definition") && SelectList.sameButForOrder(one, other);
    }
}
