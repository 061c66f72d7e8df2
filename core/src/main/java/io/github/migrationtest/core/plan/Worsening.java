package io.github.migrationtest.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * One respect in which a query is worse off than before.
 *
 * @param variant the plan now; null where the server refuses the query
 * @param what {@code reads 94 pages (before: 3)}
 * @param node the node that shows it; null where the plan as a whole does
 */
public record Worsening(
        @Nullable PlanVariant variant,
        String what,
        @Nullable PlanNode node) {}
