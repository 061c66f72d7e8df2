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

/**
 * Nobody waits for work that grows with a table's rows, and the version that runs is not locked out. Habits that make either
 * more likely are told.
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
        if (!findings.isEmpty()) {
            return CheckResult.of(findings, here);
        }
        LockTimeline timeline = up.fact(LockTimeline.class);
        if (!timeline.notSeen().isEmpty()) {
            return new CheckResult.Inconclusive(String.join("; ", timeline.notSeen()));
        }
        return emptyTable(timeline)
                .<CheckResult>map(table -> new CheckResult.Skipped("no table that it locks had rows"))
                .orElseGet(CheckResult.Passed::new);
    }

    /** A table that was there and is locked, where all such tables were empty: what grows with rows could not be seen. */
    private static Optional<LockHold> emptyTable(LockTimeline timeline) {
        List<LockHold> blocking = timeline.holds().stream()
                .filter(hold -> hold.relation().existedBefore()
                        && hold.relation().kind().hasRows()
                        && hold.mode().blocksWrites())
                .toList();
        return blocking.stream().anyMatch(hold -> hold.relation().hadRows())
                ? Optional.empty()
                : blocking.stream().findFirst();
    }

    /** What would fail if the tables were not small in production. */
    @Override
    public List<String> notes(RecordedRun run) {
        MigrationStep up = run.up();
        if (up == null || !up.succeeded() || up.findFact(LockTimeline.class).isEmpty()) {
            return List.of();
        }
        return StepSafety.of(up, choice).silenced().stream()
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
