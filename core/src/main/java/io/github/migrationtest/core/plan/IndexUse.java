package io.github.migrationtest.core.plan;

import java.util.List;

/**
 * Whether the planner can use an index for a query, however large its tables are.
 *
 * @param answer yes, no, or that it could not be found out
 * @param variants the plans for which the answer is not yes, made with sequential scans and other indexes out of the way
 */
public record IndexUse(Answer answer, List<PlanVariant> variants) {

    /** Whether an index can be used. */
    public enum Answer {
        /** Each plan can use it to find rows, or to have them in order. */
        YES,
        /** The index is of no use to the query. */
        NO,
        /** Other indexes, which are a constraint's, could not be put out of the way without being a superuser. */
        UNKNOWN
    }

    public IndexUse {
        variants = List.copyOf(variants);
    }
}
