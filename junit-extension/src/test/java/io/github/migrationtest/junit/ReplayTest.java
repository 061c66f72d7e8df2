package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The command that runs one invocation again names the class as Surefire selects it. */
class ReplayTest {

    @Test
    void classWithoutPackage() throws ClassNotFoundException {
        assertThat(Execution.of(Class.forName("ChecksWithoutPackage")).problems())
                .singleElement()
                .asString()
                .contains("\nRun again: -Dtest='ChecksWithoutPackage#idle' -Dmigrationtest.scope=2"
                        + " -Dmigrationtest.databases=18");
    }
}
