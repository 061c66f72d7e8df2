package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.finding.Acceptances;
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
    private final Acceptances accepted;

    /**
     * A check that accepts nothing.
     *
     * @param required whether a migration without an undo fails the check instead of skipping it
     */
    public UndoRestores(boolean required) {
        this(required, Acceptances.NONE);
    }

    /**
     * @param required whether a migration without an undo fails the check instead of skipping it
     * @param accepted what the team has agreed to live with
     */
    public UndoRestores(boolean required, Acceptances accepted) {
        this.required = required;
        this.accepted = accepted;
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
        Acceptances here = accepted.on(run.version());
        if (migration.undo().isEmpty()) {
            return withoutUndo(migration, here);
        }
        if (up == null) {
            return new CheckResult.NotReached(run.notReached() == null ? "" : run.notReached());
        }
        MigrationStep down = run.down();
        if (down == null) {
            return new CheckResult.NotReached("up failed");
        }
        if (!down.succeeded()) {
            return CheckResult.of(List.of(StepFindings.failed(FAILS, "down failed", down)), here);
        }
        MigrationStep again = run.upAgain();
        List<Finding> findings = new ArrayList<>(leftBehind(migration, up, down, again, here));
        if (here.accepted(findings).size() < findings.size()) {
            return CheckResult.of(findings, here);
        }
        if (again == null) {
            return new CheckResult.Inconclusive("up was not run again");
        }
        if (again.succeeded()) {
            findings.addAll(new SchemaFindings(
                            UP_AGAIN_DIFFERS,
                            migration.label(),
                            "up after down makes another schema than the first time",
                            migration.script().path(),
                            List.of())
                    .of(CatalogDiff.between(up.catalogAfter(), again.catalogAfter()), here));
        } else if (findings.isEmpty()) {
            findings.add(StepFindings.failed(UP_AGAIN_FAILS, "up failed the second time, after down", again));
        }
        return CheckResult.of(findings, here);
    }

    /** A trace is told, and accepted, together with what it makes of the second step up. */
    private List<Finding> leftBehind(
            Migration migration,
            MigrationStep up,
            MigrationStep down,
            @Nullable MigrationStep again,
            Acceptances here) {
        List<String> consequences = Optional.ofNullable(again).flatMap(MigrationStep::failure).stream()
                .map(failure -> "so that up fails the second time: "
                        + StepFindings.first(failure, failure.message().lines().toList()))
                .toList();
        return new SchemaFindings(
                        LEAVES_TRACE,
                        migration.label(),
                        "down does not restore the schema",
                        migration.undo().map(Script::path).orElse(null),
                        consequences)
                .of(CatalogDiff.between(up.catalogBefore(), down.catalogAfter()), here);
    }

    private CheckResult withoutUndo(Migration migration, Acceptances here) {
        if (!required) {
            return new CheckResult.Skipped(migration.label() + " has no undo script");
        }
        Finding missing = new Finding(
                MISSING,
                migration.label(),
                migration.label() + " has no undo script, and migrationtest.undo is 'required'",
                migration.script().path(),
                List.of(),
                List.of("add " + migration.script().name().replaceFirst("^V", "U") + " to db/undo"));
        return CheckResult.of(List.of(missing), here);
    }
}
