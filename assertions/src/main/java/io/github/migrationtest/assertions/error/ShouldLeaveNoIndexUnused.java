package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.QueryPlans;
import java.util.List;

/** Indexes that none of the given queries can use. */
public final class ShouldLeaveNoIndexUnused extends ExpectingBut {

    private ShouldLeaveNoIndexUnused(String expected, String found) {
        super(expected, found);
    }

    public static ShouldLeaveNoIndexUnused shouldLeaveNoIndexUnused(QueryPlans plans, List<String> unused) {
        int queries = plans.entries().size();
        return new ShouldLeaveNoIndexUnused(
                (queries == 1 ? "the query" : "the " + queries + " queries") + " to leave no index unused",
                listed("no query can use", "", unused));
    }
}
