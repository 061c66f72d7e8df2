package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.Script;
import java.util.stream.Collectors;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** Says that a step down has left the schema other than it was. */
public final class ShouldRestoreSchema extends BasicErrorMessageFactory {

    private ShouldRestoreSchema(String format, Object... arguments) {
        super(format, arguments);
    }

    public static ErrorMessageFactory shouldRestoreSchema(MigrationStep step, CatalogDiff trace) {
        String differences = trace.lines().stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
        String script = step.migration().undo().map(Script::path).orElse("");
        return new ShouldRestoreSchema(
                "%nExpecting down to restore the schema, but compared with before up:%n%s%nin %s",
                unquotedString(differences), unquotedString(script));
    }

    public static ErrorMessageFactory shouldBeAStepDown(MigrationStep step) {
        return new ShouldRestoreSchema(
                "%nExpecting a step down, but this is the step %s. Call restoresSchema() on what run.down() returns",
                unquotedString(step.direction().toString()));
    }

    public static ErrorMessageFactory shouldTakeBackOneStep(MigrationStep step) {
        return new ShouldRestoreSchema(
                "%nCannot tell whether the schema is restored: the step took back %s,"
                        + " which were not applied as one step",
                unquotedString(step.migrations().toString()));
    }
}
