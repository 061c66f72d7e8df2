package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.LockRules;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.WatchedStatement;
import io.github.migrationtest.core.migration.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule against work that grows with rows while others wait.
 *
 * <p>Each statement that does such work has one cause, that of the first rule of {@link SafetyRules} that knows one, and gives
 * one finding.
 */
abstract class GrowthRule implements SafetyRule {

    private final Rule rule;
    private final String explanation;

    GrowthRule(String id, String title, String explanation) {
        this.rule = new Rule(id, title);
        this.explanation = explanation;
    }

    /** The cause, if it is this rule's. */
    abstract Optional<Cause> cause(GrowingStatement growing, ObservedStep step);

    @Override
    public final Rule rule() {
        return rule;
    }

    @Override
    public final Severity severity() {
        return Severity.FAILS;
    }

    @Override
    public final String explanation() {
        return explanation;
    }

    @Override
    public final boolean judgesUndo() {
        return true;
    }

    @Override
    public final List<Rule> acceptedAs() {
        return List.of(LockRules.BLOCKS_READS, LockRules.BLOCKS_WRITES);
    }

    @Override
    public final List<Finding> find(MigrationStep step) {
        ObservedStep observed = new ObservedStep(step);
        return own(observed)
                .filter(growing -> reason(observed, growing).isEmpty())
                .map(growing -> finding(observed, growing))
                .toList();
    }

    @Override
    public final List<Silenced> silenced(MigrationStep step) {
        ObservedStep observed = new ObservedStep(step);
        return own(observed)
                .flatMap(growing ->
                        reason(observed, growing)
                                .map(reason -> new Silenced(finding(observed, growing), reason))
                                .stream())
                .toList();
    }

    /** The statements whose cause is this rule's. */
    private Stream<GrowingStatement> own(ObservedStep step) {
        return GrowingStatement.of(step.timeline()).stream()
                .filter(growing -> SafetyRules.growthRules().stream()
                        .filter(known -> known.cause(growing, step).isPresent())
                        .findFirst()
                        .filter(known -> known == this)
                        .isPresent());
    }

    /** What takes longer with more rows is short if all tables that were worked on are small, whichever are locked. */
    private static Optional<String> reason(ObservedStep step, GrowingStatement growing) {
        return new SmallTables(step)
                .reason(growing.works().stream()
                        .map(work -> work.table().table())
                        .distinct()
                        .toList());
    }

    private Finding finding(ObservedStep step, GrowingStatement growing) {
        return finding(step, growing, cause(growing, step).orElseThrow());
    }

    private static Finding finding(ObservedStep step, GrowingStatement growing, Cause cause) {
        LockHold hold = growing.worst(cause.table());
        boolean reads = hold.mode().blocksReads();
        List<String> evidence = new ArrayList<>();
        evidence.add(hold.mode() + " lock on " + hold.relation().name() + ", held " + hold.held()
                + rows(growing.rows(cause.table()))
                + (Objects.equals(hold.relation().table(), cause.table()) ? "" : " in " + cause.table())
                + "; grows with the table");
        new SmallTables(step).production(cause.table()).ifPresent(evidence::add);
        if (hold.statement() != growing.statement().number()) {
            WatchedStatement taker = step.timeline().statement(hold);
            evidence.add("taken before, and held until the commit: " + taker.shortSql()
                    + (taker.location() == null ? "" : " (" + taker.location() + ")"));
        }
        return step.finding(
                reads ? LockRules.BLOCKS_READS : LockRules.BLOCKS_WRITES,
                hold.relation().table().toString(),
                (reads ? "blocks reads and writes of " : "blocks writes to ")
                        + hold.relation().table() + " while it " + cause.doing(),
                growing.statement(),
                evidence,
                cause.remedy());
    }

    private static String rows(long rows) {
        return rows == 0 ? "" : String.format(Locale.ROOT, "; %,d row%s here", rows, rows == 1 ? "" : "s");
    }

    @Override
    public final String toString() {
        return rule.id();
    }
}
