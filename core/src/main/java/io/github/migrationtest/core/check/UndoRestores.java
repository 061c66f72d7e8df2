package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.List;
import java.util.Optional;

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
            return new CheckResult.Failed(List.of(StepFindings.failed(
                    FAILS, migration, "down failed", down.failure().orElseThrow())));
        }
        CatalogDiff trace = CatalogDiff.between(up.catalogBefore(), down.catalogAfter());
        if (!trace.isEmpty()) {
            return new CheckResult.Failed(List.of(trace(migration, trace)));
        }
        MigrationStep again = run.upAgain();
        if (again == null) {
            return new CheckResult.Inconclusive("up was not run again");
        }
        if (!again.succeeded()) {
            return new CheckResult.Failed(List.of(StepFindings.failed(
                    UP_AGAIN_FAILS,
                    migration,
                    "up failed the second time, after down",
                    again.failure().orElseThrow())));
        }
        CatalogDiff second = CatalogDiff.between(up.catalogAfter(), again.catalogAfter());
        if (!second.isEmpty()) {
            return new CheckResult.Failed(List.of(new Finding(
                    UP_AGAIN_DIFFERS,
                    migration.label(),
                    "up after down makes another schema than the first time",
                    migration.script().path(),
                    second.lines(),
                    List.of())));
        }
        return new CheckResult.Passed();
    }

    private static Finding trace(Migration migration, CatalogDiff trace) {
        int count = trace.lines().size();
        return new Finding(
                LEAVES_TRACE,
                migration.label(),
                "down does not restore the schema: " + count + (count == 1 ? " difference" : " differences")
                        + " to before up",
                migration.undo().map(Script::path).orElse(null),
                trace.lines(),
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
