package io.github.migrationtest.assertions;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** The way back from an assertion that was navigated to. */
final class Origin {

    private Origin() {}

    static <A> A required(@Nullable A origin, String method, String way) {
        if (origin == null) {
            throw new IllegalStateException(
                    method + " goes back where " + way + " led from; this assertion began at its object itself.");
        }
        return origin;
    }

    /** Hands on what the user said about the assertion. */
    static <A extends AbstractAssert<A, ?>> A describedLike(AbstractAssert<?, ?> origin, A assertion) {
        assertion.info.description(origin.info.description());
        return assertion;
    }
}
