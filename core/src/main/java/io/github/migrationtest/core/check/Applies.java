package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.SecondStart;
import io.github.migrationtest.core.state.StateSeeder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The migration applies, on empty tables too where others are seeded, a repeatable one also twice, and a second start of the tool finds nothing to do. */
public final class Applies implements MigrationCheck {

    /** The migration does not apply. */
    public static final Rule FAILS = new Rule(
            "fails",
            "the migration does not apply",
            "it does not apply in production either, and nothing that comes after it can be reached");

    /** The migration applies on rows only. */
    public static final Rule FAILS_ON_EMPTY_TABLES =
            new Rule("fails-on-empty-tables", "the migration does not apply on empty tables");

    /** The migration does not apply where the repeatable ones are as production has them. */
    public static final Rule FAILS_BESIDE_REPEATABLES = new Rule(
            "fails-beside-repeatables",
            "the migration does not apply where the repeatable ones have been applied before");

    /** A baseline script does not apply. */
    public static final Rule BASELINE_FAILS = new Rule("baseline-fails", "a baseline script does not apply");

    /** A baseline script makes something else than the migrations that it replaces. */
    public static final Rule BASELINE_DIFFERS =
            new Rule("baseline-differs", "a baseline script makes another database than the migrations it replaces");

    /** A repeatable migration does not apply a second time. */
    public static final Rule NOT_REPEATABLE = new Rule("not-repeatable", "a repeatable migration applies only once");

    /** A second start runs something again. */
    public static final Rule RUNS_AGAIN = new Rule("runs-again", "a second start of the tool finds something to do");

    /** A second start fails. */
    public static final Rule SECOND_START_FAILS = new Rule("second-start-fails", "a second start of the tool fails");

    private final Acceptances accepted;

    /** A check that accepts nothing. */
    public Applies() {
        this(Acceptances.NONE);
    }

    /**
     * @param accepted what the team has agreed to live with
     */
    public Applies(Acceptances accepted) {
        this.accepted = accepted;
    }

    @Override
    public String name() {
        return "applies";
    }

    @Override
    public CheckResult check(RecordedRun run) {
        MigrationStep up = run.up();
        if (up == null) {
            return new CheckResult.NotReached(run.notReached() == null ? "" : run.notReached());
        }
        List<Finding> findings = new ArrayList<>();
        MigrationStep onEmpty = run.upOnEmptyTables();
        if (!up.succeeded()) {
            boolean onRows = onEmpty != null && onEmpty.succeeded();
            findings.add(
                    onRows
                            ? StepFindings.failed(FAILS, "up failed on rows", up, StepFindings.remedy(up), rows(run))
                            : StepFindings.failed(FAILS, "up failed", up));
        }
        if (onEmpty != null && !onEmpty.succeeded() && up.succeeded()) {
            findings.add(StepFindings.failed(FAILS_ON_EMPTY_TABLES, "up failed on empty tables", onEmpty));
        }
        MigrationStep beside = run.upBesideRepeatables();
        if (beside != null && !beside.succeeded() && up.succeeded()) {
            findings.add(StepFindings.failed(
                    FAILS_BESIDE_REPEATABLES,
                    "up failed where the repeatable migrations are as the default branch has them",
                    beside,
                    List.of("drop first what a repeatable migration has made and is in the way; that one makes it again"
                            + " afterwards, once its script is changed too")));
        }
        if (run.baseline() != null) {
            findings.addAll(new BaselineFindings(run, run.baseline()).find());
        }
        MigrationStep again = run.upAgain();
        if (run.migration().version() == null && again != null && !again.succeeded()) {
            findings.add(
                    StepFindings.failed(
                            NOT_REPEATABLE,
                            "up failed the second time",
                            again,
                            List.of(
                                    "write it so that it can run again: CREATE OR REPLACE …, or DROP … IF EXISTS before CREATE")));
        }
        SecondStart second = run.secondStart();
        if (second != null && second.failure() != null) {
            findings.add(secondStart(run, SECOND_START_FAILS, "a second start failed: " + second.failure()));
        } else if (second != null && !second.ran().isEmpty()) {
            findings.add(secondStart(run, RUNS_AGAIN, "a second start ran again: " + String.join(", ", second.ran())));
        }
        return CheckResult.of(findings, accepted.on(run.version()));
    }

    /** What a reader must know who does not know these rows. */
    private static List<String> rows(RecordedRun run) {
        List<String> lines = new ArrayList<>();
        lines.add("on empty tables it applies; here were "
                + run.seeders().stream().map(StateSeeder::description).collect(Collectors.joining(", ")));
        run.seeders().stream().flatMap(seeder -> seeder.advice().stream()).forEach(lines::add);
        return lines;
    }

    private static Finding secondStart(RecordedRun run, Rule rule, String headline) {
        return new Finding(
                rule,
                run.migration().label(),
                headline,
                null,
                List.of("everything was applied before, and nothing was changed in between"),
                rule == RUNS_AGAIN ? List.of("take out what changes a checksum from start to start") : List.of());
    }
}
