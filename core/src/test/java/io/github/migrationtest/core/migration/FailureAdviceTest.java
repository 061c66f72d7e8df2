package io.github.migrationtest.core.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureAdviceTest {

    @Test
    void aFullServerNeedsAnotherStorage() {
        assertThat(FailureAdvice.on("53100", "could not extend file \"base/16384/2608\": No space left on device"))
                .hasValue(
                        "room for the server's data: -Dmigrationtest.storage=disk where an embedded server keeps it in"
                                + " memory");
    }
}
