package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlywayPresenceTest {

    @TempDir
    private Path classes;

    @Test
    void isContentWithTheFlywayOfTheseTests() {
        assertThat(new FlywayTool().missing()).isEmpty();
        assertThat(FlywayPresence.version(getClass().getClassLoader())).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void saysWhatToAddWhereThereIsNoFlyway() throws IOException {
        assertThat(missing())
                .isEqualTo("Flyway is not on the test classpath. Add org.flywaydb:flyway-core and"
                        + " org.flywaydb:flyway-database-postgresql, 10.20 or newer.");
    }

    @Test
    void refusesAFlywayThatIsTooOld() throws IOException {
        put("org/flywaydb/core/Flyway.class", "");
        put("org/flywaydb/core/internal/version.txt", "9.22.3\n");

        assertThat(missing())
                .isEqualTo("Flyway 9.22.3 is not supported: migration-test needs 10.20 or newer. Raise the version of"
                        + " org.flywaydb:flyway-core and org.flywaydb:flyway-database-postgresql in the test"
                        + " classpath.");
    }

    @Test
    void namesTheModuleForPostgresql() throws IOException {
        put("org/flywaydb/core/Flyway.class", "");
        put("org/flywaydb/core/internal/version.txt", "13.12.0");

        assertThat(missing())
                .isEqualTo("Flyway 13.12.0 cannot talk to PostgreSQL without its module for it. Add"
                        + " org.flywaydb:flyway-database-postgresql:13.12.0 to the test classpath.");
    }

    @Test
    void comparesVersionsByNumber() {
        assertThat(FlywayPresence.isTooOld("10.19.0")).isTrue();
        assertThat(FlywayPresence.isTooOld("10.20.1")).isFalse();
        assertThat(FlywayPresence.isTooOld("11.0.0")).isFalse();
        assertThat(FlywayPresence.isTooOld("unknown")).isFalse();
    }

    private void put(String name, String text) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String missing() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return FlywayPresence.missing(loader);
        }
    }
}
