package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.statistics.ProductionSizes;
import java.util.List;

/**
 * One way in which a migration hurts those who work meanwhile, or the version of the application that still runs.
 *
 * <p>It judges what was observed. Nothing is said about a table that the step itself made, or that was empty before it; nothing
 * of work that grows with rows about one that has few in production, where the step has the fact {@link ProductionSizes}.
 */
public interface SafetyRule {

    /** Its id and what is wrong when it is broken. */
    Rule rule();

    /** What is made of it. */
    Severity severity();

    /** Why it matters and what is safer: a paragraph of documentation. */
    String explanation();

    /**
     * Whether undo scripts are asked too: if it is about locks and work. What an undo takes away is what it is there for, and what
     * its migration made.
     */
    default boolean judgesUndo() {
        return false;
    }

    /** The rules that its findings name, and by which teams accept them; for an undo script with {@code undo-} before. */
    default List<Rule> acceptedAs() {
        return List.of(rule());
    }

    /**
     * Its findings, in the order of statements.
     *
     * @param step a step that succeeded, with the facts {@link LockTimeline} and {@link CatalogChange}
     * @throws IllegalStateException if one of the facts was not observed
     */
    List<Finding> find(MigrationStep step);

    /** What would be a finding if the tables that it is about were not small in production, as far as sizes are known. */
    default List<Silenced> silenced(MigrationStep step) {
        return List.of();
    }
}
