package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.IndexProblem;

/** An index is added that there is already. */
final class DuplicateIndex extends SuperfluousIndex {

    DuplicateIndex() {
        super(
                "duplicate-index",
                "an index is added that there is already",
                Severity.WARNS,
                """
                Two equal indexes serve no query better than one, and each write maintains both.""",
                IndexProblem.Kind.DUPLICATE);
    }
}
