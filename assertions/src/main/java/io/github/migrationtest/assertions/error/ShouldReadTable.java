package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.QueryPlan;
import java.util.stream.Collectors;

/** A plan that does not read a table at all. */
public final class ShouldReadTable extends ExpectingBut {

    private ShouldReadTable(String expected, String found) {
        super(expected, found);
    }

    public static ShouldReadTable shouldReadTable(QueryPlan plan, String table) {
        String tables =
                plan.tables().stream().map(each -> each.name().toString()).collect(Collectors.joining(", "));
        return new ShouldReadTable(
                plan.query() + "\nto read table " + table, tables.isEmpty() ? "it reads none" : "it reads " + tables);
    }
}
