package io.github.migrationtest.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.migrationtest.core.data.DataComparisonException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Compares whole messages of assertions that fail, or that cannot be made. */
final class Failures {

    private Failures() {}

    static void assertFails(ThrowingCallable assertion, String message) {
        Throwable error = catchThrowable(assertion);
        assertThat(error)
                .as("the assertion fails, or says that it cannot be asked")
                .isInstanceOfAny(AssertionError.class, IllegalStateException.class, DataComparisonException.class);
        assertThat(error.getMessage().strip()).isEqualTo(message.strip());
    }
}
