package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.Script;
import java.util.stream.Collectors;

/** A step down that has left the schema other than it was. */
public final class ShouldRestoreSchema extends ExpectingBut {

    private ShouldRestoreSchema(String expected, String found) {
        super(expected, found);
    }

    public static ShouldRestoreSchema shouldRestoreSchema(MigrationStep step, CatalogDiff trace) {
        String script = step.migration()
                .undo()
                .map(Script::path)
                .map(path -> " (" + path + ")")
                .orElse("");
        return new ShouldRestoreSchema(
                "down" + script + " to restore the schema", listed("compared with before up", "", trace.lines()));
    }

    /**
     * @param what the schema or the data
     */
    public static ShouldRestoreSchema shouldBeAStepDown(MigrationStep step, String what) {
        return new ShouldRestoreSchema(
                "a step down to restore the " + what,
                "this is the step " + step.direction() + ": ask what run.down() returns");
    }

    public static ShouldRestoreSchema shouldTakeBackOneStep(MigrationStep step) {
        return new ShouldRestoreSchema(
                "a step down that takes back one step up",
                "it took back "
                        + step.migrations().stream().map(Migration::label).collect(Collectors.joining(", "))
                        + ", which were not applied as one step");
    }
}
