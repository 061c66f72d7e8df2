package io.github.migrationtest.core.internal.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import io.github.migrationtest.core.internal.server.ThisRun;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Containers with what was to be kept, created and not started, until the project's next run.
 *
 * <p>They are copies, because Testcontainers removes its own with the JVM, and because what is on tmpfs goes when a
 * container stops.
 */
record KeptContainers(DockerClient docker, ThisRun run) {

    private static final String PROJECT = "io.github.migrationtest.kept.project";
    private static final String RUN = "io.github.migrationtest.kept.run";

    private static final String FOLDER = "migration-test-kept";

    /** Removes what earlier runs have kept, but nothing that somebody runs at the moment. */
    void sweep() {
        List<Container> ofProject = docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(PROJECT, run.project()))
                .exec();
        for (Container container : ofProject) {
            if (!run.id().equals(container.getLabels().get(RUN)) && !"running".equals(container.getState())) {
                remove(container);
            }
        }
    }

    private void remove(Container container) {
        try {
            docker.removeContainerCmd(container.getId()).withRemoveVolumes(true).exec();
        } catch (NotFoundException anotherRunWasFirst) {
            // Gone is gone.
        }
    }

    /**
     * Copies a container with the files of its server, on which nobody works any more.
     *
     * @param id the container
     * @param name the copy's name
     * @param binding where the copy will answer
     */
    void keep(String id, String name, PortBinding binding) throws IOException, InterruptedException {
        InspectContainerResponse original = docker.inspectContainerCmd(id).exec();
        // Nothing of tmpfs is to be had from outside.
        execute(id, "sh", "-c", "cp -Rp \"$PGDATA\" /tmp/" + FOLDER);
        String[] environment = List.of(original.getConfig().getEnv()).stream()
                .map(variable -> variable.startsWith("PGDATA=") ? "PGDATA=/" + FOLDER : variable)
                .toArray(String[]::new);
        String copy = docker.createContainerCmd(original.getImageId())
                .withName(name)
                .withEnv(environment)
                .withCmd(original.getConfig().getCmd())
                .withLabels(Map.of(PROJECT, run.project(), RUN, run.id()))
                .withExposedPorts(ExposedPort.tcp(ReadyConnection.PORT))
                .withHostConfig(HostConfig.newHostConfig().withPortBindings(binding))
                .exec()
                .getId();
        try (InputStream files =
                docker.copyArchiveFromContainerCmd(id, "/tmp/" + FOLDER).exec()) {
            docker.copyArchiveToContainerCmd(copy)
                    .withRemotePath("/")
                    .withTarInputStream(files)
                    .exec();
        }
    }

    private void execute(String id, String... command) throws IOException, InterruptedException {
        String execution = docker.execCreateCmd(id)
                .withCmd(command)
                .withAttachStderr(true)
                .exec()
                .getId();
        StringBuffer said = new StringBuffer();
        docker.execStartCmd(execution)
                .exec(new ResultCallback.Adapter<Frame>() {
                    @Override
                    public void onNext(Frame frame) {
                        said.append(new String(frame.getPayload()));
                    }
                })
                .awaitCompletion();
        Long status = docker.inspectExecCmd(execution).exec().getExitCodeLong();
        if (status == null || status != 0) {
            throw new IOException(
                    String.join(" ", command) + ": " + said.toString().strip());
        }
    }
}
