package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.TableDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What to write where a change is meant. */
final class Declarable {

    private static final int SHOWN = 3;

    private Declarable() {}

    /** A line for each of the first changes; empty where there is none that can be declared. */
    static String lines(DataDiff diff) {
        List<String> declarations = new ArrayList<>();
        diff.tables().stream().filter(table -> !table.keepsRows()).forEach(table -> of(table, declarations));
        return declarations.stream()
                .limit(SHOWN)
                .map(declaration -> "\nIf meant:  " + declaration)
                .collect(Collectors.joining(
                        "",
                        "",
                        declarations.size() > SHOWN
                                ? "\n           and " + (declarations.size() - SHOWN) + " more"
                                : ""));
    }

    private static void of(TableDiff table, List<String> declarations) {
        String rows = "rowsOf(\"" + table.table().replace("\"", "\\\"") + "\")";
        if (table.isGone()) {
            declarations.add(rows + ".droppedBecause(\"…\")");
        } else if (table.disappeared() > 0) {
            declarations.add(rows + ".removesOnly(\"where …\")");
        }
        for (ColumnDiff column : table.columns()) {
            if (column.isGone() && !column.isKept()) {
                declarations.add(
                        rows + ".before(\"" + column.name() + "\").equalsAfter(\"…\"), or .droppedBecause(\"…\")");
            } else if (!column.declared() && !column.isKept()) {
                declarations.add(rows + ".after(\"" + column.after() + "\").equalsBefore(\"…\")");
            }
        }
    }
}
