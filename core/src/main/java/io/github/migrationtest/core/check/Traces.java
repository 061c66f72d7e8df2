package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.CatalogDifference;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.observe.CatalogChange;
import java.util.ArrayList;
import java.util.List;

/** Words what a step left in the schema that should not be there, or took away that should. */
final class Traces {

    private static final int SHOWN = 20;

    private Traces() {}

    /** One line a difference; what is in the second catalogue only was left behind. */
    static List<String> lines(List<CatalogDifference> differences) {
        return differences.stream()
                .map(difference -> difference instanceof CatalogDifference.New
                        ? difference.line().replaceFirst(" is new", " is left behind")
                        : difference.line())
                .toList();
    }

    /** A headline that says what it is where that is one short thing, and how many things otherwise. */
    static String headline(String what, List<String> traces) {
        return what + ": " + (isShort(traces) ? traces.get(0) : count(traces.size()));
    }

    /** What the headline does not say, at most a screen of it. */
    static List<String> evidence(List<String> traces) {
        if (isShort(traces)) {
            return List.of();
        }
        if (traces.size() <= SHOWN) {
            return traces;
        }
        List<String> first = new ArrayList<>(traces.subList(0, SHOWN - 1));
        first.add("… and " + (traces.size() - SHOWN + 1) + " more");
        return first;
    }

    private static String count(int differences) {
        return differences == 1 ? "1 difference" : differences + " differences";
    }

    private static boolean isShort(List<String> traces) {
        return traces.size() == 1
                && traces.get(0).length() <= 160
                && !traces.get(0).contains("\n");
    }

    /** What a failed step changed all the same, because it ran, or a part of it, outside a transaction. */
    static List<String> remains(MigrationStep failed) {
        return failed.findFact(CatalogChange.class).stream()
                .flatMap(change -> CatalogDiff.between(change.before(), change.after()).lines().stream())
                .map(line -> "remains done: " + line)
                .toList();
    }
}
