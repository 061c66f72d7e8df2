package io.github.migrationtest.core.internal.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.internal.embedded.CacheFolder;
import io.github.migrationtest.core.internal.server.Claims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Containers that belong to this JVM as long as it lives: the next one to start a container removes those of dead ones.
 *
 * <p>Testcontainers does so with a container of its own, Ryuk, which many a CI forbids ({@code
 * TESTCONTAINERS_RYUK_DISABLED}).
 */
final class ClaimedContainers implements AutoCloseable {

    private static final String LABEL = "io.github.migrationtest.owner";

    private final DockerClient docker;
    private final Optional<Claims> claims;

    private ClaimedContainers(DockerClient docker, Optional<Claims> claims) {
        this.docker = docker;
        this.claims = claims;
    }

    static ClaimedContainers on(DockerClient docker, Settings settings) {
        return new ClaimedContainers(docker, claims(settings));
    }

    // Containers need no cache folder: without one that can be written to, it is left to Ryuk.
    private static Optional<Claims> claims(Settings settings) {
        try {
            return Optional.of(new Claims(CacheFolder.of(settings).root().resolve("containers")));
        } catch (ConfigurationException notWritable) {
            return Optional.empty();
        }
    }

    /** The labels of a container that is to be created, which is this JVM's from now on. */
    Map<String, String> claim() {
        String token = UUID.randomUUID().toString().substring(0, 8);
        return claims.map(held -> {
                    held.claim(token);
                    return Map.of(LABEL, Claims.name(token));
                })
                .orElse(Map.of());
    }

    /** Removes the containers of JVMs that died. */
    void sweep() {
        claims.ifPresent(known -> {
            for (String token : known.abandoned()) {
                for (Container container : docker.listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(List.of(LABEL))
                        .exec()) {
                    if (container.getLabels().get(LABEL).endsWith("-" + token)) {
                        remove(container);
                    }
                }
                known.forget(token);
            }
        });
    }

    private void remove(Container container) {
        try {
            docker.removeContainerCmd(container.getId())
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException | ConflictException anotherRunRemovesIt) {
            // Gone is gone.
        }
    }

    /** The container is removed. */
    @Override
    public void close() {
        claims.ifPresent(Claims::close);
    }
}
