package io.github.migrationtest.core.internal.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.ChildJvm;
import io.github.migrationtest.core.testing.Postgres;
import io.github.migrationtest.core.testing.StartServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

class DockerProviderTest {

    private static final Settings NONE = Settings.of(List.of());

    @Test
    void anImageBecomesAServer() throws Exception {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker here");
        DatabaseServer server = DatabaseServers.get(new DatabaseSpec("docker", "postgres:16"), NONE);
        TestDatabase clone = server.cloneOf(server.create("template"), "clone");

        assertThat(server.displayName()).isEqualTo("PostgreSQL 16");
        assertThat(Postgres.value(
                        clone,
                        "select concat_ws(' ', current_setting('data_directory'),"
                                + " current_setting('fsync'), current_setting('autovacuum'))"))
                .isEqualTo("/var/lib/postgresql/migration-test/data off off");
    }

    @Test
    void anImageThatIsNotToBeHadIsNamed() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker here");
        String image = "localhost:1/nobody/postgres:16";

        assertThatThrownBy(() -> new DockerProvider().start(new DatabaseSpec("docker", image), NONE))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageStartingWith("Docker has no image " + image + ", and cannot pull it: ")
                .hasMessageEndingWith("\nIs the name right, and can this machine pull it (docker pull " + image + ")?")
                .message()
                .hasLineCount(2);
    }

    @Test
    void dockerThatDoesNotAnswerIsSaidInOneMessage(@TempDir Path jars) throws Exception {
        // Testcontainers goes on to the usual socket, which only a user without rights cannot open.
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can become such a user");
        String output = new ChildJvm()
                .readableBelow(jars)
                .through("runuser", "-u", "daemon", "--")
                .output(StartServer.class, Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"), "-Dspec=postgres:16");

        assertThat(output)
                .isEqualTo("The image postgres:16 needs Docker, which does not answer: Could not find a valid Docker"
                        + " environment. Please see logs and check configuration\n"
                        + "Start Docker (docker info tells whether it answers; DOCKER_HOST says where), or use embedded"
                        + " PostgreSQL, which needs none (embedded:18).");
    }

    @Test
    void withoutTestcontainersTheDependencyIsNamed() throws Exception {
        String output =
                new ChildJvm().without("testcontainers").output(StartServer.class, Map.of(), "-Dspec=postgres:16");

        assertThat(output)
                .isEqualTo("The image postgres:16 needs Testcontainers, which is not on the classpath"
                        + " (java.lang.NoClassDefFoundError: org/testcontainers/containers/wait/strategy/WaitStrategy)."
                        + " Add org.testcontainers:testcontainers, 1.20 or newer, to the test dependencies, or use"
                        + " embedded PostgreSQL (embedded:18).");
    }
}
