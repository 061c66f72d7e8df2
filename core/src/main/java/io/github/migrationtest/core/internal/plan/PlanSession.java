package io.github.migrationtest.core.internal.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.plan.Explain;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.core.plan.QueryPlans;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains queries on fresh statistics: one session plans, another one, which may vacuum, keeps the statistics. */
public final class PlanSession {

    private final FreshStatistics statistics;
    private @Nullable Connection known;
    private @Nullable Explain explain;

    /** Those whose tables have fresh statistics, for as long as nothing is written. */
    private final Set<Query> refreshed = new HashSet<>();

    public PlanSession(FreshStatistics statistics) {
        this.statistics = statistics;
    }

    public QueryPlan plan(Connection planner, Connection vacuumer, Query query) throws SQLException {
        refresh(planner, vacuumer, List.of(query));
        return on(planner).plan(query);
    }

    public QueryPlans plans(Connection planner, Connection vacuumer, List<Query> queries) throws SQLException {
        refresh(planner, vacuumer, queries);
        return on(planner).plans(queries);
    }

    private void refresh(Connection planner, Connection vacuumer, List<Query> queries) throws SQLException {
        if (planner != known || !statistics.isFresh(vacuumer)) {
            refreshed.clear();
        }
        if (!refreshed.containsAll(queries)) {
            Set<QualifiedName> tables = new HashSet<>();
            for (Query query : queries) {
                tables.addAll(tables(planner, query));
            }
            statistics.refresh(vacuumer, tables);
            refreshed.addAll(queries);
        }
    }

    /** None of a query that the server refuses: explaining it will tell. */
    private Set<QualifiedName> tables(Connection planner, Query query) {
        try {
            return on(planner).tablesOf(query);
        } catch (SQLException e) {
            return Set.of();
        }
    }

    private Explain on(Connection planner) {
        Explain current = explain;
        if (current == null || planner != known) {
            current = Explain.on(planner);
            known = planner;
            explain = current;
        }
        return current;
    }
}
