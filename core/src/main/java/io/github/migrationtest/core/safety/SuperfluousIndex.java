package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.IndexProblem;
import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** A rule about indexes that another one makes superfluous. */
abstract class SuperfluousIndex extends StepRule {

    private final IndexProblem.Kind kind;

    SuperfluousIndex(String id, String title, Severity severity, String explanation, IndexProblem.Kind kind) {
        super(id, title, severity, explanation);
        this.kind = kind;
    }

    @Override
    final List<Finding> find(ObservedStep step) {
        return IndexProblems.caused(step, kind).stream()
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
