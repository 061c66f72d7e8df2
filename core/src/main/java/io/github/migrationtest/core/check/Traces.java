package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.CatalogDifference;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.observe.CatalogChange;
import java.util.List;

/** Words what a step left in the schema that should not be there, or took away that should. */
final class Traces {

    private Traces() {}

    /** One line a difference; what is in the second catalogue only was left behind. */
    static List<String> lines(CatalogDiff diff) {
        return diff.differences().stream()
                .map(difference -> difference instanceof CatalogDifference.New
                        ? difference.line().replaceFirst(" is new", " is left behind")
                        : difference.line())
                .toList();
    }

    /** A headline that says what it is where it is one thing, and how many things otherwise. */
    static String headline(String what, List<String> traces) {
        if (traces.size() == 1) {
            String trace = traces.get(0).lines().findFirst().orElse("");
            return what + ": " + (trace.length() <= 160 ? trace : trace.substring(0, 159) + "…");
        }
        return what + ": " + traces.size() + " differences";
    }

    /** What a failed step changed all the same, because it ran, or a part of it, outside a transaction. */
    static List<String> remains(MigrationStep failed) {
        return failed.findFact(CatalogChange.class).stream()
                .flatMap(change -> CatalogDiff.between(change.before(), change.after()).lines().stream())
                .map(line -> "remains done: " + line)
                .toList();
    }
}
