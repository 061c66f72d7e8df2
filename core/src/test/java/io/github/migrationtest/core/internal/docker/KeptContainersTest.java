package io.github.migrationtest.core.internal.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import io.github.migrationtest.core.internal.server.ThisRun;
import io.github.migrationtest.core.testing.ChildJvm;
import io.github.migrationtest.core.testing.KeepDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

class KeptContainersTest {

    private static final String DATABASES = "select datname from pg_database where datname like 'mt%' order by datname";

    /** A project of its own, so that no other run's sweep meets what is kept here. */
    @TempDir
    private Path project;

    private DockerClient docker;

    @BeforeEach
    void requireDocker() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker here");
        docker = DockerClientFactory.instance().client();
    }

    /** What {@link KeepDatabase} prints. */
    private record Kept(String command, String url, String user, String password) {

        static Kept read(Stream<String> output) {
            List<String> lines = output.limit(4).toList();
            return new Kept(lines.get(0), lines.get(1), lines.get(2), lines.get(3));
        }

        String database() {
            return url.substring(url.lastIndexOf('/') + 1);
        }

        int port() {
            return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
        }

        List<String> query(String sql) throws SQLException {
            List<String> values = new ArrayList<>();
            try (Connection connection =
                            DriverManager.getConnection(url.replace(database(), "postgres"), user, password);
                    ResultSet rows = connection.createStatement().executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    @Test
    void theCommandBringsBackWhatWasKeptAndNothingElse() throws Exception {
        Kept kept = Kept.read(new ChildJvm()
                .in(project)
                .output(KeepDatabase.class, Map.of(), "-Dspec=postgres:16", "-Dclose=true")
                .lines());
        assertThat(kept.command()).startsWith("docker start migration-test-");
        String name = kept.command().replace("docker start ", "");
        InspectContainerResponse container = docker.inspectContainerCmd(name).exec();
        String keptProject = container.getConfig().getLabels().get("io.github.migrationtest.kept.project");
        try {
            assertThat(new ProcessBuilder("sh", "-c", kept.command()).start().waitFor())
                    .as(kept.command())
                    .isZero();
            awaitConnection(kept);
            assertThat(kept.query(DATABASES)).containsExactly(kept.database());
            try (Connection connection = DriverManager.getConnection(kept.url(), kept.user(), kept.password());
                    ResultSet row = connection.createStatement().executeQuery("select answer from t")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(42);
            }
            new KeptContainers(docker, new ThisRun(keptProject, "another")).sweep();
            docker.killContainerCmd(name).exec();
            new KeptContainers(docker, new ThisRun(keptProject, "another")).sweep();
            assertThat(exists(name)).isFalse();
        } finally {
            if (exists(name)) {
                docker.removeContainerCmd(name)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            }
        }
    }

    private boolean exists(String name) {
        try {
            docker.inspectContainerCmd(name).exec();
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }

    private static void awaitConnection(Kept kept) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                kept.query("select 1");
                return;
            } catch (SQLException e) {
                if (attempt == 200) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    @Test
    void aContainerThatIsReusedLosesWhatAKilledRunHasLeft() throws Exception {
        Process killed = reusing();
        Kept left = Kept.read(new BufferedReader(killed.inputReader()).lines());
        try {
            assertThat(left.command()).isEmpty();
            killed.destroyForcibly().waitFor();
            awaitNobody(left);
            assertThat(left.query(DATABASES)).hasSize(2).contains(left.database());

            Process next = reusing();
            Kept used = Kept.read(new BufferedReader(next.inputReader()).lines());
            assertThat(used.port()).isEqualTo(left.port());
            assertThat(used.query(DATABASES))
                    .hasSize(2)
                    .contains(used.database())
                    .doesNotContain(left.database());
            next.destroyForcibly().waitFor();
        } finally {
            for (Container container : docker.listContainersCmd().exec()) {
                if (Stream.of(container.getPorts())
                        .anyMatch(port -> Integer.valueOf(left.port()).equals(port.getPublicPort()))) {
                    docker.removeContainerCmd(container.getId())
                            .withForce(true)
                            .withRemoveVolumes(true)
                            .exec();
                }
            }
        }
    }

    // The server notices only after a while that a client was killed.
    private static void awaitNobody(Kept kept) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (kept.query("select pid from pg_stat_activity where application_name like 'migration-test%'")
                    .isEmpty()) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private Process reusing() throws IOException {
        return new ChildJvm()
                .in(project)
                .start(
                        KeepDatabase.class,
                        Map.of("TESTCONTAINERS_REUSE_ENABLE", "true"),
                        "-Dspec=postgres:16",
                        "-Dmigrationtest.docker.reuse=true",
                        "-Dwait=true");
    }
}
