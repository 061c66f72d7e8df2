package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.IndexProblem;

/** An index is the beginning of another. */
final class RedundantIndex extends SuperfluousIndex {

    RedundantIndex() {
        super(
                "redundant-index",
                "an index is the beginning of another",
                Severity.ON_REQUEST,
                """
                Queries that use an index on (a) can use one on (a, b). The shorter one is smaller and sometimes kept for that, which is why this is an opinion.""",
                IndexProblem.Kind.REDUNDANT);
    }
}
