package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.IndexProblem;
import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** An index is added that there is already. */
final class DuplicateIndex extends StepRule {

    DuplicateIndex() {
        super("duplicate-index", "an index is added that there is already", Severity.WARNS, """
                Two equal indexes serve no query better than one, and each write maintains both.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return IndexProblems.caused(step, IndexProblem.Kind.DUPLICATE).stream()
                .map(problem -> finding(step, problem))
                .toList();
    }

    private Finding finding(ObservedStep step, IndexProblem problem) {
        String index = problem.subject().id().qualifiedName();
        return step.finding(
                rule(),
                index,
                problem.text(),
                IndexProblems.statement(step, problem),
                List.of(),
                List.of("DROP INDEX CONCURRENTLY " + index + ";   in a migration of its own"));
    }
}
