package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    // As they are named on Maven Central.
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, false, linux-arm64v8, postgres-linux-arm_64.txz",
        "Linux, amd64, true, linux-amd64-alpine, postgres-linux-x86_64-alpine_linux.txz",
        "Linux, aarch64, true, linux-arm64v8-alpine, postgres-linux-arm_64-alpine_linux.txz",
        "Mac OS X, x86_64, false, darwin-amd64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, false, darwin-arm64v8, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, false, windows-amd64, postgres-windows-x86_64.txz"
    })
    void hasThePublishersNames(String osName, String osArch, boolean musl, String artifact, String resource) {
        assertThat(Platform.of(osName, osArch, musl)).isEqualTo(new Platform(artifact, resource));
    }

    @Test
    void aPlatformWithoutBinariesIsNamed() {
        assertThatThrownBy(() -> Platform.of("SunOS", "sparcv9", false))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage(
                        "There is no embedded PostgreSQL for SunOS on sparcv9: only for Linux and macOS on amd64 and"
                                + " arm64, and for Windows on amd64. Use an image (postgres:18) or a server that is there"
                                + " already (jdbc:postgresql://localhost/postgres).");
    }

    @Test
    void windowsIsRefusedInOneMessage() {
        assertThatThrownBy(() -> EmbeddedProvider.requireShell(Platform.of("Windows 11", "amd64", false)))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("Embedded PostgreSQL does not run on Windows yet: use an image (postgres:18), the Windows"
                        + " Subsystem for Linux, or a server that is there already"
                        + " (jdbc:postgresql://localhost/postgres).");
    }
}
