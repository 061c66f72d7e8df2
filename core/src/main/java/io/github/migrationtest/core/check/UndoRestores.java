package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The undo brings the schema back as it was, and the migration applies again afterwards, to the same schema. */
public final class UndoRestores implements MigrationCheck {

    /** The undo does not run. */
    public static final Rule FAILS = new Rule("undo-fails", "the undo does not run");

    /** The undo leaves the schema other than it was. */
    public static final Rule LEAVES_TRACE =
            new Rule("undo-leaves-trace", "the schema after down is not the one before up");

    /** After the undo, the migration does not apply again. */
    public static final Rule UP_AGAIN_FAILS =
            new Rule("up-again-fails", "after down, the migration does not apply again");

    /** Applied again, the migration makes another schema. */
    public static final Rule UP_AGAIN_DIFFERS =
            new Rule("up-again-differs", "after down, the migration makes another schema than the first time");

    /** There is no undo, where one is required. */
    public static final Rule MISSING = new Rule("undo-missing", "a migration has no undo script");

    private final boolean required;

    /**
     * @param required whether a migration without an undo fails the check instead of skipping it
     */
    public UndoRestores(boolean required) {
        this.required = required;
    }

    @Override
    public String name() {
        return "undoRestores";
    }

    /** Repeatable migrations have no undo. */
    @Override
    public boolean concerns(Migration migration) {
        return migration.kind() != Migration.Kind.REPEATABLE;
    }

    @Override
    public Optional<String> absent(MigrationHistory history) {
        boolean none = history.migrations().stream()
                .allMatch(migration -> migration.undo().isEmpty());
        return none && !required
                ? Optional.of("no undo scripts; add U<version>__<name>.sql to db/undo to have the way back tested")
                : Optional.empty();
    }

    @Override
    public CheckResult check(RecordedRun run) {
        MigrationStep up = run.up();
        Migration migration = run.migration();
        if (migration.undo().isEmpty()) {
            return withoutUndo(migration);
        }
        if (up == null) {
            return new CheckResult.NotReached(run.notReached() == null ? "" : run.notReached());
        }
        MigrationStep down = run.down();
        if (down == null) {
            return new CheckResult.NotReached("up failed");
        }
        if (!down.succeeded()) {
            return new CheckResult.Failed(List.of(StepFindings.failed(FAILS, "down failed", down)));
        }
        MigrationStep again = run.upAgain();
        List<String> traces = Traces.lines(CatalogDiff.between(up.catalogBefore(), down.catalogAfter()));
        if (!traces.isEmpty()) {
            return new CheckResult.Failed(List.of(leavesTrace(migration, traces, again)));
        }
        if (again == null) {
            return new CheckResult.Inconclusive("up was not run again");
        }
        if (!again.succeeded()) {
            return new CheckResult.Failed(
                    List.of(StepFindings.failed(UP_AGAIN_FAILS, "up failed the second time, after down", again)));
        }
        List<String> second = Traces.lines(CatalogDiff.between(up.catalogAfter(), again.catalogAfter()));
        if (!second.isEmpty()) {
            return new CheckResult.Failed(List.of(new Finding(
                    UP_AGAIN_DIFFERS,
                    migration.label(),
                    Traces.headline("up after down makes another schema than the first time", second),
                    migration.script().path(),
                    Traces.evidence(second),
                    List.of())));
        }
        return new CheckResult.Passed();
    }

    private static Finding leavesTrace(Migration migration, List<String> traces, @Nullable MigrationStep again) {
        List<String> evidence = new ArrayList<>(Traces.evidence(traces));
        if (again != null) {
            again.failure()
                    .ifPresent(failure -> evidence.add("so that up fails the second time: "
                            + StepFindings.first(
                                    failure, failure.message().lines().toList())));
        }
        return new Finding(
                LEAVES_TRACE,
                migration.label(),
                Traces.headline("down does not restore the schema", traces),
                migration.undo().map(Script::path).orElse(null),
                evidence,
                List.of());
    }

    private CheckResult withoutUndo(Migration migration) {
        if (!required) {
            return new CheckResult.Skipped(migration.label() + " has no undo script");
        }
        return new CheckResult.Failed(List.of(new Finding(
                MISSING,
                migration.label(),
                migration.label() + " has no undo script, and migrationtest.undo is 'required'",
                migration.script().path(),
                List.of(),
                List.of("add " + migration.script().name().replaceFirst("^V", "U") + " to db/undo"))));
    }
}
