package io.github.migrationtest.core.check;

import io.github.migrationtest.core.data.DataChange;
import io.github.migrationtest.core.finding.DataRules;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a round trip did to old rows. Each state is compared with the one before the first step, and what befell an object is
 * told of the first step that did it.
 */
final class RoundTripFindings {

    private final RecordedRun run;
    private final Set<String> told = new HashSet<>();

    RoundTripFindings(RecordedRun run) {
        this.run = run;
    }

    /** The steps after the first, as far as they ran. */
    static List<MigrationStep> later(RecordedRun run) {
        return Stream.of(run.down(), run.upAgain())
                .filter(Objects::nonNull)
                .filter(MigrationStep::succeeded)
                .toList();
    }

    /** Changes that lose nothing are {@link DataRules#CHANGES_VALUES}, whichever step made them. */
    List<Finding> find() {
        Migration migration = run.migration();
        String script = migration.script().path();
        MigrationStep down = run.down();
        List<Finding> findings = new ArrayList<>();
        List<Finding> undone = down == null
                ? List.of()
                : of(down, migration.undo().map(Script::path).orElse(script));
        for (Finding finding : of(Objects.requireNonNull(run.up()), script)) {
            isNew(finding);
            findings.add(down == null || !down.succeeded() ? finding : withWayBack(finding, undone));
        }
        undone.stream()
                .filter(this::isNew)
                .map(finding -> told(finding, "after down, ", DataRules.UNDO_LOSES_DATA))
                .forEach(findings::add);
        MigrationStep again = run.upAgain();
        if (again != null) {
            String when = down == null ? "applied twice, " : "after down and up again, ";
            of(again, script).stream()
                    .filter(this::isNew)
                    .map(finding -> told(finding, when, finding.rule()))
                    .forEach(findings::add);
        }
        return findings;
    }

    private List<Finding> of(MigrationStep step, String script) {
        return step.succeeded()
                ? step.findFact(DataChange.class)
                        .map(change -> new DataFindings(run.migration().label(), culprits(step, script), true)
                                .of(change.diff()))
                        .orElse(List.of())
                : List.of();
    }

    private static Culprits culprits(MigrationStep step, String script) {
        return new Culprits(
                step.statements(),
                step.findFact(CatalogChange.class).map(CatalogChange::before).orElse(null),
                script);
    }

    /** Whether nothing like it has been told of the object: a loss after a mere change is something new. */
    private boolean isNew(Finding finding) {
        boolean first = told.add(String.valueOf(finding.subject()));
        return isLoss(finding) ? told.add(finding.subject() + " lost") : first;
    }

    private static boolean isLoss(Finding finding) {
        return finding.rule().equals(DataRules.LOSES_ROWS) || finding.rule().equals(DataRules.LOSES_VALUES);
    }

    private static Finding withWayBack(Finding finding, List<Finding> undone) {
        if (!isLoss(finding)) {
            return finding;
        }
        boolean still = undone.stream().anyMatch(left -> Objects.equals(left.subject(), finding.subject()));
        List<String> evidence = new ArrayList<>(finding.evidence());
        evidence.add(still ? "down does not bring them back" : "down brings them back");
        return copy(finding, finding.rule(), finding.headline(), evidence);
    }

    private static Finding told(Finding finding, String when, Rule rule) {
        return copy(finding, isLoss(finding) ? rule : finding.rule(), when + finding.headline(), finding.evidence());
    }

    private static Finding copy(Finding finding, Rule rule, String headline, List<String> evidence) {
        return new Finding(
                rule, finding.migration(), finding.subject(), headline, finding.location(), evidence, finding.remedy());
    }
}
