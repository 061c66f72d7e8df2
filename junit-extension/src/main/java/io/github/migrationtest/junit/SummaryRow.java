package io.github.migrationtest.junit;

import io.github.migrationtest.core.migration.Migration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A migration, and what became of it everywhere. */
record SummaryRow(Migration migration, List<Verdict> verdicts) {

    Verdict.Kind kind() {
        for (Verdict.Kind kind : List.of(Verdict.Kind.FAILED, Verdict.Kind.PASSED, Verdict.Kind.SKIPPED)) {
            if (verdicts.stream().anyMatch(verdict -> verdict.kind() == kind)) {
                return kind;
            }
        }
        return Verdict.Kind.NOT_RUN;
    }

    String line() {
        return kind().mark() + " " + migration.displayName() + ": " + outcomes();
    }

    /** {@code applies, undoRestores failed on PostgreSQL 14: down does not restore …}. */
    String outcomes() {
        Map<String, Set<String>> databases = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            all.add(verdict.databaseName());
            databases
                    .computeIfAbsent(verdict.outcome(), key -> new LinkedHashSet<>())
                    .add(verdict.databaseName());
        }
        return databases.entrySet().stream()
                .map(entry -> entry.getValue().equals(all)
                        ? entry.getKey()
                        : entry.getKey() + " on " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Lines in which neighbours with the same outcome share one; nothing but failures where that is too much still. */
    static List<String> folded(List<SummaryRow> rows, int most) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        while (begin < rows.size()) {
            int end = begin + 1;
            while (end < rows.size()
                    && rows.get(begin).shared().equals(rows.get(end).shared())) {
                end++;
            }
            lines.add(end - begin == 1 ? rows.get(begin).line() : lineOf(rows.subList(begin, end)));
            begin = end;
        }
        return lines.size() <= most ? lines : failures(rows, lines, most);
    }

    /** What two rows must have in common to share a line; a failure has a line of its own. */
    private String shared() {
        return kind() == Verdict.Kind.FAILED ? line() : kind() + outcomes().replaceAll("V[\\d.]+ ", "");
    }

    private static String lineOf(List<SummaryRow> rows) {
        SummaryRow first = rows.get(0);
        String label = first.migration().label();
        return first.kind().mark() + " " + label + " … "
                + rows.get(rows.size() - 1).migration().label() + " (" + rows.size() + " migrations): "
                + first.outcomes().replace(label + " has no undo script", "no undo script");
    }

    private static List<String> failures(List<SummaryRow> rows, List<String> lines, int most) {
        List<String> failed = lines.stream()
                .filter(line -> line.startsWith(Verdict.Kind.FAILED.mark()))
                .limit(most)
                .toList();
        long more =
                rows.stream().filter(row -> row.kind() == Verdict.Kind.FAILED).count() - failed.size();
        List<String> shown = new ArrayList<>(failed);
        shown.add("  … and " + (rows.size() - failed.size()) + " migrations more, " + (more == 0 ? "none" : more)
                + " of them failed, in the test report");
        return shown;
    }
}
