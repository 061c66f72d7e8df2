package io.github.migrationtest.assertions;

import io.github.migrationtest.core.plan.QueryPlan;

/** Assertions on a query's plan. */
public class QueryPlanAssert extends AbstractQueryPlanAssert<QueryPlanAssert> {

    public QueryPlanAssert(QueryPlan actual) {
        super(actual, QueryPlanAssert.class);
    }
}
