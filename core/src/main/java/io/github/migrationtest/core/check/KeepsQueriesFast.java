package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.internal.plan.PlanObserver;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.observe.StepObserver;
import io.github.migrationtest.core.plan.PlanChange;
import io.github.migrationtest.core.plan.PlanComparison;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The migration leaves no query worse off: none reads far more than before, and none is refused. */
public final class KeepsQueriesFast implements MigrationCheck {

    /** A query's plan is worse than before. */
    public static final Rule SLOWER = new Rule("query-slower", "a query is worse off than before the migration");

    /** A query no longer runs. */
    public static final Rule REFUSED =
            new Rule("query-refused", "a query that ran before the migration is refused after it");

    private final List<Query> queries;
    private final Acceptances accepted;

    /** A check that accepts nothing. */
    public KeepsQueriesFast(List<Query> queries) {
        this(queries, Acceptances.NONE);
    }

    /**
     * @param queries the queries to be kept
     * @param accepted what the team has agreed to live with
     */
    public KeepsQueriesFast(List<Query> queries, Acceptances accepted) {
        this.queries = List.copyOf(queries);
        this.accepted = accepted;
    }

    @Override
    public String name() {
        return "keepsQueriesFast";
    }

    @Override
    public List<StepObserver<?>> observers() {
        return queries.isEmpty() ? List.of() : List.of(new PlanObserver(queries));
    }

    @Override
    public Optional<String> absent(MigrationHistory history) {
        return queries.isEmpty()
                ? Optional.of("no queries; put those that must stay fast into"
                        + " src/test/resources/migrationtest/queries.sql to have their plans compared")
                : Optional.empty();
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
        PlanComparison comparison = up.fact(PlanComparison.class);
        List<Finding> findings = new ArrayList<>();
        comparison.worse().forEach(change -> findings.add(finding(run, change)));
        if (!findings.isEmpty()) {
            return CheckResult.of(findings, accepted.on(run.version()));
        }
        List<PlanChange> comparable = comparison.comparable();
        if (comparable.isEmpty()) {
            return new CheckResult.Skipped("none of the " + queries.size() + " queries runs on the schema before "
                    + run.migration().label() + ": "
                    + comparison.changes().get(0).before().failure());
        }
        if (comparable.stream().noneMatch(PlanChange::isTelling)) {
            return new CheckResult.Inconclusive("the tables of all queries are too small for a plan to mean anything;"
                    + " seed more rows, @Seed(rows = 10_000)");
        }
        return new CheckResult.Passed();
    }

    private static Finding finding(RecordedRun run, PlanChange change) {
        List<String> lines = change.lines();
        List<String> evidence = new ArrayList<>(lines.subList(1, lines.size()));
        change.query().location().ifPresent(location -> evidence.add(0, "asked for in " + location));
        return new Finding(
                change.after().plan() == null ? REFUSED : SLOWER,
                run.migration().label(),
                change.query().name(),
                "query " + change.query().name() + " " + lines.get(0),
                run.migration().script().path(),
                evidence,
                List.of());
    }
}
