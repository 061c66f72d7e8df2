package io.github.migrationtest.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownSettingsTest {

    private final UnknownSettings settings =
            new UnknownSettings(List.of("migrationtest.databases", "migrationtest.undo-locations"));

    @Test
    void environmentVariablesAreRefusedToo() {
        assertThatThrownBy(() -> settings.refuseVariables(Map.of("MIGRATIONTEST_DATABASE", "14")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("MIGRATIONTEST_DATABASE=14 (environment variable): there is no such setting; there is"
                        + " MIGRATIONTEST_DATABASES. Correct the name, or remove it.");
    }

    @Test
    void whatIsKnownOrSomebodyElsesIsNot() {
        assertThatCode(() -> settings.refuseVariables(Map.of(
                        "MIGRATIONTEST_DATABASES", "14",
                        "MIGRATIONTEST_UNDO_LOCATIONS", "classpath:undo",
                        "MIGRATION_TEST_DATABASE", "14",
                        "PATH", "/bin")))
                .doesNotThrowAnyException();
    }
}
