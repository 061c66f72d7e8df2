package io.github.migrationtest.junit;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.state.ClimbPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a console shows of a class: a verdict per migration, at most a screen of them.
 *
 * <p>Neighbouring migrations that are all green share a line when there are too many for a line each.
 */
final class Summary {

    private static final int LINES = 24;
    private static final int KEPT = 8;

    private final Class<?> testClass;
    private final long begin = System.nanoTime();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> scopes = new LinkedHashSet<>();
    /** Of methods that name their own migrations, which do not hide what the others share. */
    private final Set<String> namedScopes = new LinkedHashSet<>();
    /** By the command that starts their server again. */
    private final Map<String, List<KeptDatabase>> kept = new LinkedHashMap<>();

    private @Nullable MethodPlan described;

    Summary(Class<?> testClass) {
        this.testClass = testClass;
    }

    synchronized void describe(MethodPlan plan) {
        (plan.namesMigrations() ? namedScopes : scopes).add(plan.scope());
        if (described == null
                || plan.migrations().size() > described.migrations().size()) {
            described = plan;
        }
        notes.addAll(plan.history().notes());
        if (plan.defaultDatabase()) {
            notes.add("No database was named, so " + plan.databases().get(0).displayName()
                    + " was used; name production's version: @Databases(\"16\")");
        }
    }

    /** Says what seeds have left out. */
    synchronized void note(ClimbPlan plan) {
        Stream.concat(Stream.ofNullable(plan.start()), plan.seeders().stream())
                .filter(seeder -> !seeder.notes().isEmpty())
                .forEach(seeder -> notes.add(seeder.description() + ": " + String.join("; ", seeder.notes())));
    }

    synchronized void absent(String note) {
        absent.add(note);
    }

    synchronized void kept(KeptDatabase database) {
        kept.computeIfAbsent(database.startCommand().orElse(""), command -> new ArrayList<>())
                .add(database);
    }

    synchronized void add(Verdict verdict) {
        verdicts.add(verdict);
    }

    void print() {
        String text = text();
        if (!text.isEmpty()) {
            System.out.println(text);
        }
    }

    synchronized String text() {
        MethodPlan plan = described;
        if (plan == null || verdicts.isEmpty() && absent.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        Set<String> shown = scopes.isEmpty() ? namedScopes : scopes;
        lines.add(testClass.getSimpleName() + ": " + plan.history().description()
                + (shown.size() == 1 ? ", " + shown.iterator().next() : ""));
        List<Row> rows = rows(plan);
        lines.addAll(rows.size() <= LINES ? rows.stream().map(Row::line).toList() : folded(rows));
        verdicts.stream()
                .filter(verdict -> verdict.invocation().database() == null)
                .map(verdict -> mark(verdict.kind()) + " " + verdict.methodName()
                        + (verdict.headline().isEmpty() ? "" : ": " + verdict.headline()))
                .forEach(lines::add);
        absent.forEach(note -> lines.add("  " + note));
        notes.forEach(note -> lines.add("  " + note));
        kept.forEach((command, databases) -> {
            databases.stream()
                    .limit(KEPT)
                    .forEach(database -> lines.add("  Kept: " + database.name() + ": " + database.address()));
            if (databases.size() > KEPT) {
                lines.add("  … and " + (databases.size() - KEPT) + " more: their names begin with mt_");
            }
            if (!command.isEmpty()) {
                lines.add("  start it with: " + command);
            }
        });
        lines.add(total());
        return String.join(System.lineSeparator(), lines);
    }

    /** A migration, and what became of it everywhere. */
    private record Row(Migration migration, List<Verdict> verdicts) {

        Verdict.Kind kind() {
            if (verdicts.stream().anyMatch(verdict -> verdict.kind() == Verdict.Kind.FAILED)) {
                return Verdict.Kind.FAILED;
            }
            return verdicts.stream().anyMatch(verdict -> verdict.kind() == Verdict.Kind.PASSED)
                    ? Verdict.Kind.PASSED
                    : Verdict.Kind.SKIPPED;
        }

        String line() {
            return mark(kind()) + " " + migration.displayName() + ": " + outcomes();
        }

        /** {@code applies, undoRestores failed on PostgreSQL 14: down does not restore …}. */
        private String outcomes() {
            Map<String, Set<String>> databases = new LinkedHashMap<>();
            Set<String> all = new LinkedHashSet<>();
            for (Verdict verdict : verdicts) {
                String outcome = verdict.methodName()
                        + switch (verdict.kind()) {
                            case PASSED -> "";
                            case SKIPPED -> " skipped (" + verdict.headline() + ")";
                            case FAILED -> " FAILED (" + verdict.headline() + ")";
                        };
                String database = database(verdict);
                all.add(database);
                databases.computeIfAbsent(outcome, key -> new LinkedHashSet<>()).add(database);
            }
            return databases.entrySet().stream()
                    .map(entry -> entry.getValue().equals(all)
                            ? entry.getKey()
                            : entry.getKey() + " on " + String.join(", ", entry.getValue()))
                    .collect(Collectors.joining(", "));
        }

        private static String database(Verdict verdict) {
            return verdict.invocation().database() == null
                    ? ""
                    : verdict.invocation().database().displayName();
        }
    }

    private List<Row> rows(MethodPlan plan) {
        List<Migration> order = plan.history().migrations();
        Map<Integer, List<Verdict>> byMigration = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            List<Migration> migrations = verdict.invocation().migrations();
            if (!migrations.isEmpty()) {
                byMigration
                        .computeIfAbsent(order.indexOf(migrations.get(migrations.size() - 1)), key -> new ArrayList<>())
                        .add(verdict);
            }
        }
        return byMigration.entrySet().stream()
                .map(entry -> new Row(order.get(Math.max(0, entry.getKey())), entry.getValue()))
                .toList();
    }

    private static List<String> folded(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        while (begin < rows.size()) {
            int end = begin + 1;
            String outcome = outcome(rows.get(begin));
            while (end < rows.size() && outcome.equals(outcome(rows.get(end)))) {
                end++;
            }
            Row first = rows.get(begin);
            lines.add(
                    end - begin == 1
                            ? first.line()
                            : mark(first.kind()) + " " + first.migration().label() + " … "
                                    + rows.get(end - 1).migration().label() + " (" + (end - begin) + " migrations): "
                                    + first.outcomes()
                                            .replace(
                                                    first.migration().label() + " has no undo script",
                                                    "no undo script"));
            begin = end;
        }
        if (lines.size() > LINES) {
            List<String> failed = lines.stream()
                    .filter(line -> line.startsWith("✘"))
                    .limit(LINES)
                    .toList();
            lines = new ArrayList<>(failed);
            long failedMore = rows.stream()
                            .filter(row -> row.kind() == Verdict.Kind.FAILED)
                            .count()
                    - failed.size();
            lines.add("  … and " + (rows.size() - failed.size()) + " migrations more, "
                    + (failedMore == 0 ? "none" : failedMore) + " of them failed, in the test report");
        }
        return lines;
    }

    /** What two rows must have in common to share a line; a failure has a line of its own. */
    private static String outcome(Row row) {
        return row.kind() == Verdict.Kind.FAILED
                ? row.line()
                : row.kind() + row.outcomes().replaceAll("V[\\d.]+ ", "");
    }

    private static String mark(Verdict.Kind kind) {
        return switch (kind) {
            case PASSED -> "✔";
            case SKIPPED -> "-";
            case FAILED -> "✘";
        };
    }

    private String total() {
        long failed = count(Verdict.Kind.FAILED);
        long skipped = count(Verdict.Kind.SKIPPED);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return String.format(
                java.util.Locale.ROOT,
                "%d passed, %d failed, %d skipped in %.1f s",
                count(Verdict.Kind.PASSED),
                failed,
                skipped,
                seconds);
    }

    private long count(Verdict.Kind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }
}
