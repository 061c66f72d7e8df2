package io.github.migrationtest.core.internal.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import io.github.migrationtest.core.testing.ChildJvm;
import io.github.migrationtest.core.testing.StartServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** Containers of JVMs that were killed, where Testcontainers is not allowed to clean up. */
class ClaimedContainersTest {

    @TempDir
    private Path cache;

    private DockerClient docker;

    @BeforeEach
    void requireDocker() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker here");
        docker = DockerClientFactory.instance().client();
    }

    private Process start(String jvm) throws IOException {
        Process process = new ChildJvm()
                .start(
                        StartServer.class,
                        Map.of("TESTCONTAINERS_RYUK_DISABLED", "true"),
                        "-Dspec=postgres:16",
                        "-Dmigrationtest.cache=" + cache,
                        "-Dio.github.migrationtest.jvm=" + jvm,
                        "-Dwait=true");
        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).isEqualTo("PostgreSQL 16");
        return process;
    }

    private static String jvm() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private List<String> containers(String jvm) {
        return docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of("io.github.migrationtest.owner"))
                .exec()
                .stream()
                .filter(container -> container
                        .getLabels()
                        .get("io.github.migrationtest.owner")
                        .startsWith(jvm))
                .map(container -> container.getId())
                .toList();
    }

    @Test
    void theNextJvmRemovesThoseOfADeadOneOnly() throws Exception {
        String dead = jvm();
        String living = jvm();
        String next = jvm();
        Process first = start(dead);
        Process second = start(living);
        Process third = null;
        try {
            first.destroyForcibly().waitFor();
            assertThat(containers(dead)).as("nobody is there to remove it").hasSize(1);

            third = start(next);

            assertThat(containers(dead)).isEmpty();
            assertThat(containers(living)).hasSize(1);
        } finally {
            second.destroy();
            second.waitFor();
            if (third != null) {
                third.destroy();
                third.waitFor();
            }
        }
        assertThat(containers(living)).isEmpty();
        assertThat(containers(next)).isEmpty();
        assertThat(cache.resolve("containers")).isDirectoryNotContaining("regex:.*-[0-9a-f]{8}");
    }
}
