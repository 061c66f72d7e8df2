package io.github.migrationtest.core.check;

import io.github.migrationtest.core.data.DataChange;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.DataRules;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No row and no value that was there before is lost, whoever did it: neither by the migration, nor by its undo, nor when it
 * is applied again. Other changes of old values are told and, unless somebody asks for it, not judged.
 */
public final class KeepsData implements MigrationCheck {

    private final boolean strict;
    private final Acceptances accepted;

    /**
     * A check that accepts nothing.
     *
     * @param strict whether every change of an old value is wrong, and not only one that loses something
     */
    public KeepsData(boolean strict) {
        this(strict, Acceptances.NONE);
    }

    /**
     * @param strict whether every change of an old value is wrong, and not only one that loses something
     * @param accepted what the team has agreed to live with
     */
    public KeepsData(boolean strict, Acceptances accepted) {
        this.strict = strict;
        this.accepted = accepted;
    }

    @Override
    public String name() {
        return "keepsData";
    }

    @Override
    public Set<Class<?>> facts() {
        return Set.of(DataChange.class);
    }

    @Override
    public List<Rule> rules() {
        return KnownRules.of(DataRules.class);
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
        DataChange change = up.fact(DataChange.class);
        if (change.notSeen() != null) {
            return new CheckResult.Inconclusive(change.notSeen());
        }
        if (change.diff().hadNoRows()) {
            return change.diff().notCompared().isEmpty()
                    ? new CheckResult.Skipped("no table had rows")
                    : new CheckResult.Inconclusive(
                            String.join("; ", change.diff().notCompared()));
        }
        List<Finding> findings =
                new RoundTripFindings(run).find().stream().filter(this::isWrong).toList();
        return findings.isEmpty() ? unseen(run) : CheckResult.of(findings, accepted.on(run.version()));
    }

    /** Right, unless nobody could look after a later step. */
    private static CheckResult unseen(RecordedRun run) {
        for (MigrationStep step : RoundTripFindings.later(run)) {
            DataChange change = step.fact(DataChange.class);
            if (change.notSeen() != null) {
                return new CheckResult.Inconclusive(
                        (step == run.down() ? "after down, " : "after the second up, ") + change.notSeen());
            }
        }
        return new CheckResult.Passed();
    }

    private boolean isWrong(Finding finding) {
        return strict || !finding.rule().equals(DataRules.CHANGES_VALUES);
    }

    /** Old values that are others now, with the first of them; and what could not be looked at. */
    @Override
    public List<String> notes(RecordedRun run) {
        MigrationStep up = run.up();
        if (up == null || up.findFact(DataChange.class).isEmpty()) {
            return List.of();
        }
        Stream<String> changes = new RoundTripFindings(run)
                .find().stream().filter(finding -> !isWrong(finding)).map(KeepsData::note);
        Stream<String> notCompared = up.fact(DataChange.class).diff().notCompared().stream()
                .map(reason -> run.migration().label() + " keepsData: not compared: " + reason);
        return Stream.concat(changes, notCompared).toList();
    }

    private static String note(Finding finding) {
        String sample = finding.evidence().stream()
                .findFirst()
                .map(line -> ", " + line.strip())
                .orElse("");
        return finding.migration() + " keepsData: " + finding.headline() + sample
                + (finding.location() == null ? "" : " (" + finding.location() + ")");
    }
}
