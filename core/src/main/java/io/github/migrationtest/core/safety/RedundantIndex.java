package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.IndexProblem;
import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** An index is the beginning of another. */
final class RedundantIndex extends StepRule {

    RedundantIndex() {
        super("redundant-index", "an index is the beginning of another", Severity.ON_REQUEST, """
                Queries that use an index on (a) can use one on (a, b). The shorter one is smaller and sometimes kept for that, which is why this is an opinion.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return IndexProblems.caused(step, IndexProblem.Kind.REDUNDANT).stream()
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
