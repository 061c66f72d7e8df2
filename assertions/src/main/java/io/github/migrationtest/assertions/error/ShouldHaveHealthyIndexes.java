package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.IndexProblem;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.error.ErrorMessageFactory;

/** Indexes that cost and serve nobody, or foreign keys that none serves. */
public final class ShouldHaveHealthyIndexes extends ExpectingBut {

    private ShouldHaveHealthyIndexes(String expected, List<IndexProblem> problems) {
        super(
                expected,
                listed(
                        problems.size() == 1 ? "there is a problem" : "there are " + problems.size() + " problems",
                        "",
                        problems.stream().map(IndexProblem::text).toList()));
    }

    public static Function<List<IndexProblem>, ErrorMessageFactory> shouldHaveHealthyIndexes() {
        return problems -> new ShouldHaveHealthyIndexes("all indexes to be healthy", problems);
    }

    /** @param kind {@code duplicate} */
    public static Function<List<IndexProblem>, ErrorMessageFactory> shouldHaveNone(String kind) {
        return problems -> new ShouldHaveHealthyIndexes("no index to be " + kind, problems);
    }

    public static Function<List<IndexProblem>, ErrorMessageFactory> shouldHaveIndexesOnForeignKeys() {
        return problems -> new ShouldHaveHealthyIndexes("each foreign key to have an index", problems);
    }

    public static ShouldHaveHealthyIndexes shouldLeaveHealthyIndexes(List<IndexProblem> problems) {
        return new ShouldHaveHealthyIndexes("the step to leave no new problem with indexes", problems);
    }
}
