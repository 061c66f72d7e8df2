package io.github.migrationtest.junit;

import io.github.migrationtest.core.check.Habit;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.state.ClimbPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    /** What migrations did that is worth knowing and not wrong; said once, however many databases it is found on. */
    private final Set<String> changes = new LinkedHashSet<>();

    /** By rule, what migrations had better done otherwise; the first is shown. */
    private final Map<String, Set<String>> habits = new TreeMap<>();

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

    /** Says what a migration did that is worth knowing. */
    synchronized void changes(List<String> notes) {
        changes.addAll(notes);
    }

    /** Says what a migration had better done otherwise. */
    synchronized void habits(List<Habit> found) {
        found.forEach(habit -> habits.computeIfAbsent(habit.rule().id(), rule -> new LinkedHashSet<>())
                .add(habit.text()));
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
        MethodPlan plan = described;
        if (text.isEmpty() || plan == null) {
            return;
        }
        System.out.println(text);
        GitHub gitHub = plan.common().gitHub();
        if (gitHub.on()) {
            new WorkflowCommands(verdicts).lines().forEach(System.out::println);
            gitHub.stepSummary()
                    .flatMap(file -> StepSummary.append(file, markdown(plan)))
                    .ifPresent(System.out::println);
        }
    }

    private MarkdownSummary markdown(MethodPlan plan) {
        return new MarkdownSummary(
                testClass.getSimpleName() + ": " + total(), described(plan), rows(plan), verdicts, remarks());
    }

    synchronized String text() {
        MethodPlan plan = described;
        if (plan == null || verdicts.isEmpty() && absent.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(testClass.getSimpleName() + ": " + described(plan));
        List<SummaryRow> rows = rows(plan);
        lines.addAll(
                rows.size() <= LINES ? rows.stream().map(SummaryRow::line).toList() : SummaryRow.folded(rows, LINES));
        verdicts.stream()
                .filter(verdict -> verdict.invocation().database() == null)
                .map(Verdict::lineOfHistory)
                .forEach(lines::add);
        remarks().forEach(remark -> lines.add("  " + remark));
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

    private String described(MethodPlan plan) {
        Set<String> shown = scopes.isEmpty() ? namedScopes : scopes;
        return plan.history().description()
                + (shown.size() == 1 ? ", " + shown.iterator().next() : "");
    }

    /** What is said of the class as a whole. */
    private List<String> remarks() {
        Set<String> remarks = new LinkedHashSet<>();
        changes.stream().limit(KEPT).forEach(remarks::add);
        if (changes.size() > KEPT) {
            remarks.add("… and " + (changes.size() - KEPT)
                    + " more changes of old values; migrationtest.data=strict lists all");
        }
        habits.values()
                .forEach(texts -> remarks.add(texts.iterator().next()
                        + (texts.size() == 1 ? "" : "; and " + (texts.size() - 1) + " more like it")));
        remarks.addAll(absent);
        remarks.addAll(notes);
        verdicts.stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.NOT_RUN)
                .map(Verdict::headline)
                .forEach(remarks::add);
        return List.copyOf(remarks);
    }

    private List<SummaryRow> rows(MethodPlan plan) {
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
                .map(entry -> new SummaryRow(order.get(Math.max(0, entry.getKey())), entry.getValue()))
                .toList();
    }

    private String total() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        long accepted = verdicts.stream()
                .filter(verdict -> !verdict.accepted().isEmpty())
                .count();
        long notRun = count(Verdict.Kind.NOT_RUN);
        return String.format(
                Locale.ROOT,
                "%d passed%s, %d failed, %d skipped%s in %.1f s",
                count(Verdict.Kind.PASSED),
                accepted == 0 ? "" : " (" + accepted + " with findings that are accepted)",
                count(Verdict.Kind.FAILED),
                count(Verdict.Kind.SKIPPED),
                notRun == 0 ? "" : ", " + notRun + " not run",
                seconds);
    }

    private long count(Verdict.Kind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }
}
