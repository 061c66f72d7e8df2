package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.safety.RuleChoice;
import io.github.migrationtest.core.safety.SafetyRules;
import io.github.migrationtest.core.safety.Silenced;
import io.github.migrationtest.core.safety.StepSafety;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Nobody waits for work that grows with a table's rows, and the version that runs is not locked out. Habits that make either
 * more likely are told. Of an undo script, work under locks is judged; what it takes away is what it is there for.
 */
public final class BlocksNobody implements MigrationCheck {

    private final RuleChoice choice;
    private final Acceptances accepted;

    /** A check that accepts nothing and takes each rule as it is. */
    public BlocksNobody() {
        this(RuleChoice.DEFAULT, Acceptances.NONE);
    }

    /**
     * @param choice the rules that are looked at
     * @param accepted what the team has agreed to live with
     */
    public BlocksNobody(RuleChoice choice, Acceptances accepted) {
        this.choice = choice;
        this.accepted = accepted;
    }

    @Override
    public String name() {
        return "blocksNobody";
    }

    @Override
    public Set<Class<?>> facts() {
        return Set.of(LockTimeline.class);
    }

    @Override
    public List<Rule> rules() {
        return SafetyRules.acceptable();
    }

    @Override
    public CheckResult check(RecordedRun run) {
        MigrationStep up = run.up();
        if (up == null) {
            return new CheckResult.NotReached(run.notReached() == null ? "" : run.notReached());
        }
        if (!up.succeeded()) {
            return new CheckResult.NotReached("up failed");
        }
        Acceptances here = accepted.on(run.version());
        StepSafety safety = StepSafety.of(up, choice);
        List<Finding> findings = new ArrayList<>(safety.failing());
        safety.warning().stream()
                .filter(finding -> here.covering(finding).isPresent())
                .forEach(findings::add);
        Optional<MigrationStep> down = down(run);
        down.ifPresent(step -> findings.addAll(StepSafety.of(step, choice).failing()));
        CheckResult known = CheckResult.of(findings, here);
        if (known instanceof CheckResult.Failed) {
            return known;
        }
        // what is accepted says nothing of what was not seen
        LockTimeline timeline = up.fact(LockTimeline.class);
        if (!timeline.notSeen().isEmpty()) {
            return new CheckResult.Inconclusive(String.join("; ", timeline.notSeen()));
        }
        List<String> notSeenDown =
                down.map(step -> step.fact(LockTimeline.class).notSeen()).orElse(List.of());
        if (!notSeenDown.isEmpty()) {
            return new CheckResult.Inconclusive("down: " + String.join("; ", notSeenDown));
        }
        return findings.isEmpty() && hasEmptyTablesOnly(timeline)
                ? new CheckResult.Skipped("no table that it locks had rows")
                : known;
    }

    /** The undo, if it can be judged; one that fails is told by the check of undo scripts. */
    private static Optional<MigrationStep> down(RecordedRun run) {
        return run.findDown()
                .filter(MigrationStep::succeeded)
                .filter(step -> step.findFact(LockTimeline.class).isPresent());
    }

    /** Whether tables that were there are locked and none of them had rows: what grows with rows could not be seen. */
    private static boolean hasEmptyTablesOnly(LockTimeline timeline) {
        List<LockHold> blocking = timeline.holds().stream()
                .filter(hold -> hold.relation().existedBefore()
                        && hold.relation().kind().hasRows()
                        && hold.mode().blocksWrites())
                .toList();
        return !blocking.isEmpty()
                && blocking.stream().noneMatch(hold -> hold.relation().hadRows());
    }

    /** What would fail if the tables were not small in production. */
    @Override
    public List<String> notes(RecordedRun run) {
        MigrationStep up = run.up();
        if (up == null || !up.succeeded() || up.findFact(LockTimeline.class).isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.of(up), down(run).stream())
                .flatMap(step -> StepSafety.of(step, choice).silenced().stream())
                .map(BlocksNobody::note)
                .toList();
    }

    private static String note(Silenced silenced) {
        Finding finding = silenced.finding();
        return finding.migration() + " blocksNobody: " + finding.headline()
                + (finding.location() == null ? "" : " (" + finding.location() + ")") + "; that is short: "
                + silenced.reason();
    }

    @Override
    public List<Habit> habits(RecordedRun run) {
        MigrationStep up = run.up();
        if (up == null || !up.succeeded() || up.findFact(LockTimeline.class).isEmpty()) {
            return List.of();
        }
        Acceptances here = accepted.on(run.version());
        return StepSafety.of(up, choice).warning().stream()
                .filter(finding -> here.covering(finding).isEmpty())
                .map(BlocksNobody::habit)
                .toList();
    }

    private static Habit habit(Finding finding) {
        return new Habit(
                finding.rule(),
                finding.migration() + " " + finding.rule().id() + ": " + finding.headline()
                        + (finding.location() == null ? "" : " (" + finding.location() + ")")
                        + finding.remedy().stream()
                                .findFirst()
                                .map(remedy -> "; instead: "
                                        + remedy.strip()
                                                .replaceAll("\\s{2,}", " ")
                                                .replaceFirst(";$", ""))
                                .orElse(""));
    }
}
