package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.BaselineRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges whether a new installation, which begins with a baseline script, gets what the others have. */
final class BaselineFindings {

    private static final String INSTEAD =
            "write the baseline anew from a dump of the migrated schema (pg_dump), with the rows"
                    + " that the migrations insert";

    private final RecordedRun run;
    private final BaselineRun baseline;
    private final Migration script;

    BaselineFindings(RecordedRun run, BaselineRun baseline) {
        this.run = run;
        this.baseline = baseline;
        this.script = baseline.baseline();
    }

    List<Finding> find() {
        MigrationStep up = baseline.up();
        if (!up.succeeded()) {
            return List.of(StepFindings.failed(
                    Applies.BASELINE_FAILS, script.label() + " failed on an empty database", up, List.of(INSTEAD)));
        }
        List<String> differences = new ArrayList<>(
                CatalogDiff.between(Objects.requireNonNull(run.up()).catalogAfter(), up.catalogAfter())
                        .lines());
        differences.addAll(rows());
        return differences.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        Applies.BASELINE_DIFFERS,
                        run.migration().label(),
                        Traces.headline(
                                script.label() + " makes another database than the migrations up to "
                                        + run.migration().label(),
                                differences),
                        script.script().path(),
                        Traces.evidence(differences),
                        List.of(INSTEAD)));
    }

    private List<String> rows() {
        Map<String, Long> before = baseline.rowsOfHistory();
        Map<String, Long> after = baseline.rows();
        TreeSet<String> tables = new TreeSet<>(before.keySet());
        tables.addAll(after.keySet());
        return tables.stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .map(table -> "table " + table + " has " + rows(after.get(table)) + ", and " + rows(before.get(table))
                        + " after the migrations")
                .toList();
    }

    private static String rows(@Nullable Long count) {
        return count == null ? "no rows" : count == 1 ? "1 row" : count + " rows";
    }
}
