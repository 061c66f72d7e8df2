package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plans of several queries at one moment.
 *
 * @param entries in the order of the queries
 */
public record QueryPlans(List<Entry> entries) {

    public QueryPlans {
        entries = List.copyOf(entries);
    }

    /**
     * One query's plans, or why there are none.
     *
     * @param query what was planned
     * @param plan its plans; null where the server refused it
     * @param failure what the server said; null where it did not refuse it
     */
    public record Entry(
            Query query, @Nullable QueryPlan plan, @Nullable String failure) {

        public Entry {
            if ((plan == null) == (failure == null)) {
                throw new IllegalArgumentException("A query has either a plan or the reason why it has none");
            }
        }
    }

    /**
     * The indexes that none of the queries uses, nor could use however large its tables were; of the tables that the queries
     * read, without what is unique or a constraint's. Names have their schemas; of a partitioned
     * table's index, its own name is given.
     *
     * @throws IllegalStateException if the session that the plans were made in is closed; a run closes it at each step
     */
    public List<String> unusedIndexes() {
        List<QueryPlan> plans =
                entries.stream().map(Entry::plan).filter(Objects::nonNull).toList();
        return plans.stream()
                .flatMap(plan -> plan.tables().stream())
                .flatMap(table -> table.indexes().stream())
                .filter(index -> !index.refusesRows())
                .map(PlannedIndex::topmostName)
                .distinct()
                .filter(index -> plans.stream().noneMatch(plan -> uses(plan, index)))
                .sorted()
                .map(QualifiedName::toString)
                .toList();
    }

    private static boolean uses(QueryPlan plan, QualifiedName index) {
        if (plan.tables().stream()
                .flatMap(table -> table.indexes().stream())
                .noneMatch(each -> each.topmostName().equals(index))) {
            return false;
        }
        IndexUse use = plan.canUse(index.toString());
        return use.answer() != IndexUse.Answer.NO
                || use.variants().size() < plan.variants().size();
    }

    /**
     * What became of the plans since another moment.
     *
     * @param before the plans of the same queries then
     * @throws IllegalArgumentException if they are plans of other queries
     */
    public PlanComparison since(QueryPlans before) {
        return PlanComparison.between(before, this);
    }
}
