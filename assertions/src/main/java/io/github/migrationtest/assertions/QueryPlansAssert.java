package io.github.migrationtest.assertions;

import io.github.migrationtest.core.plan.QueryPlans;
import org.jspecify.annotations.Nullable;

/** Assertions on the plans of several queries. */
public class QueryPlansAssert extends AbstractQueryPlansAssert<QueryPlansAssert> {

    public QueryPlansAssert(@Nullable QueryPlans actual) {
        super(actual, QueryPlansAssert.class);
    }
}
