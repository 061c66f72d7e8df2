package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.observe.StepObserver;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question that is asked of every migration in scope, and answered from what its run recorded. */
public interface MigrationCheck {

    /** The name of the check, as in {@code MigrationChecks} and in reports: {@code undoRestores}. */
    String name();

    /** The types of the facts that the check needs, beyond the statements and the catalogue. */
    default Set<Class<?>> facts() {
        return Set.of();
    }

    /** Who watches the steps for the check, besides the observers that are found for its facts. */
    default List<StepObserver<?>> observers() {
        return List.of();
    }

    /** The rules by which it judges. */
    default List<Rule> rules() {
        return KnownRules.of(getClass());
    }

    /** Whether the check has anything to ask of a migration. */
    default boolean concerns(Migration migration) {
        return true;
    }

    /** Why there is nothing in a whole history that the check could look at, and how there would be; mostly empty. */
    default Optional<String> absent(MigrationHistory history) {
        return Optional.empty();
    }

    /** Answers for one migration on one database. */
    CheckResult check(RecordedRun run);

    /** What is worth knowing and not wrong, a line each. */
    default List<String> notes(RecordedRun run) {
        return List.of();
    }

    /** What is better done otherwise; of each rule, the first one of a run is told. */
    default List<Habit> habits(RecordedRun run) {
        return List.of();
    }
}
