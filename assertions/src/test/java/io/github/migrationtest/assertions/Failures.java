package io.github.migrationtest.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Compares whole messages of assertions that fail. */
final class Failures {

    private Failures() {}

    @SuppressWarnings("deprecation") // the order of parameters that replaces it is newer than our floor, AssertJ 3.26
    static void assertFails(ThrowingCallable assertion, String message) {
        AssertionError error = catchThrowableOfType(assertion, AssertionError.class);
        assertThat(error).as("the assertion fails").isNotNull();
        assertThat(error.getMessage().strip()).isEqualTo(message.strip());
    }
}
