package io.github.migrationtest.core.internal.plan;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.observe.StepContext;
import io.github.migrationtest.core.observe.StepObserver;
import io.github.migrationtest.core.plan.PlanComparison;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlans;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Plans queries before a step up and after it.
 *
 * <p>Statistics are all that it leaves in the database: without them, no plan means anything.
 */
public final class PlanObserver implements StepObserver<PlanComparison> {

    private final List<Query> queries;

    public PlanObserver(List<Query> queries) {
        this.queries = List.copyOf(queries);
    }

    @Override
    public Class<PlanComparison> factType() {
        return PlanComparison.class;
    }

    @Override
    public Observation<PlanComparison> begin(StepContext context) throws SQLException {
        if (context.direction() == Direction.DOWN) {
            return () -> new PlanComparison(List.of());
        }
        FreshStatistics statistics = new FreshStatistics();
        QueryPlans before = plans(context.database(), statistics);
        return () -> plans(context.database(), statistics).since(before);
    }

    /** In sessions of their own, which are closed at once: the migration must meet nobody. */
    private QueryPlans plans(TestDatabase database, FreshStatistics statistics) throws SQLException {
        try (Connection planner = database.migratorSource().getConnection();
                Connection vacuumer = database.connect()) {
            return new PlanSession(statistics).plans(planner, vacuumer, queries);
        }
    }
}
