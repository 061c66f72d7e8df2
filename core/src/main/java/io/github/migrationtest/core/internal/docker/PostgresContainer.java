package io.github.migrationtest.core.internal.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.database.ServerAddress;
import io.github.migrationtest.core.internal.server.ServerSettings;
import io.github.migrationtest.core.internal.server.ThisRun;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * A container of one image. Only {@code GenericContainer} is used: its coordinates are the same in Testcontainers 1 and
 * 2.
 */
final class PostgresContainer implements RunningServer {

    /** Whether the container goes on for the next run, where the user's Testcontainers settings allow it too. */
    static final String REUSE_KEY = "migrationtest.docker.reuse";

    private static final String USER = "postgres";
    // Not an image's own place, which moved in 18, so that tmpfs is below no volume of the image.
    private static final String MEMORY = "/var/lib/postgresql/migration-test";

    private final GenericContainer<?> container;
    private final ServerAddress address;
    private final boolean reused;
    private final KeptContainers keptContainers;
    private final ClaimedContainers claimed;
    private final String kept = "migration-test-" + UUID.randomUUID().toString().substring(0, 8);
    private boolean closed;

    private PostgresContainer(
            GenericContainer<?> container,
            String password,
            boolean reused,
            KeptContainers keptContainers,
            ClaimedContainers claimed) {
        this.container = container;
        this.reused = reused;
        this.keptContainers = keptContainers;
        this.claimed = claimed;
        this.address = address(container.getHost(), container.getMappedPort(ReadyConnection.PORT), password);
    }

    static ServerAddress address(String host, int port, String password) {
        return new ServerAddress(host, port, "postgres", USER, password, "");
    }

    static PostgresContainer start(String image, Settings settings) {
        boolean reuse = settings.get(REUSE_KEY).map(Boolean::parseBoolean).orElse(false);
        // Testcontainers finds a container to reuse by its environment: that must be the same in every run.
        String password = reuse ? "migration-test" : UUID.randomUUID().toString();
        requireDocker(image);
        requireImage(image);
        DockerClient docker = DockerClientFactory.instance().client();
        KeptContainers kept = new KeptContainers(docker, ThisRun.current());
        kept.sweep();
        ClaimedContainers claimed = ClaimedContainers.on(docker, settings);
        claimed.sweep();
        // One that is reused is found by its labels too.
        GenericContainer<?> container =
                container(image, password, reuse).withLabels(reuse ? Map.of() : claimed.claim());
        try {
            container.start();
            return new PostgresContainer(
                    container,
                    password,
                    reuse && TestcontainersConfiguration.getInstance().environmentSupportsReuse(),
                    kept,
                    claimed);
        } catch (RuntimeException e) {
            container.stop();
            claimed.close();
            throw new DatabaseUnavailableException(
                    "Cannot start a container of the image " + image + ": " + Causes.last(e)
                            + "\nIt must be a PostgreSQL that takes POSTGRES_PASSWORD and PGDATA, as postgres:18 does.",
                    e);
        }
    }

    // Testcontainers first pulls its own image for cleaning up, which tells nothing about Docker or our image.
    private static String ryukHint(Throwable failure) {
        return Causes.mention(failure, "testcontainers/ryuk")
                ? "\nTestcontainers cannot pull its own image testcontainers/ryuk: TESTCONTAINERS_RYUK_DISABLED=true does"
                        + " without it."
                : "";
    }

    private static void requireImage(String image) {
        try {
            Images.require(image, DockerClientFactory.instance().client());
        } catch (RuntimeException e) {
            throw new DatabaseUnavailableException(
                    "Docker has no image " + image + ", and cannot pull it: " + Causes.last(e)
                            + "\nIs the name right, and can this machine pull it (docker pull " + image + ")?",
                    e);
        }
    }

    private static void requireDocker(String image) {
        try {
            DockerClientFactory.instance().client();
        } catch (RuntimeException e) {
            throw new DatabaseUnavailableException(
                    "The image " + image + " needs Docker, which does not answer: " + Causes.last(e) + ryukHint(e)
                            + "\nStart Docker (docker info tells whether it answers; DOCKER_HOST says where), or use"
                            + " embedded PostgreSQL, which needs none (embedded:18).",
                    e);
        }
    }

    @SuppressWarnings("resource") // closed with the server
    private static GenericContainer<?> container(String image, String password, boolean reuse) {
        return new GenericContainer<>(DockerImageName.parse(image))
                .withEnv("POSTGRES_PASSWORD", password)
                .withEnv("PGDATA", MEMORY + "/data")
                .withTmpFs(Map.of(MEMORY, "rw"))
                .withExposedPorts(ReadyConnection.PORT)
                .withCommand(command())
                .waitingFor(new ReadyConnection(password))
                .withReuse(reuse);
    }

    private static String[] command() {
        return Stream.concat(Stream.of("postgres"), ServerSettings.arguments().stream())
                .toArray(String[]::new);
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public boolean outlivesClose() {
        return reused;
    }

    /** Whoever gives Testcontainers leave to reuse a container gives it to runs of ours only. */
    @Override
    public boolean isOurs() {
        return reused;
    }

    @Override
    public Optional<String> startCommand() {
        return reused ? Optional.empty() : Optional.of("docker start " + kept);
    }

    @Override
    public synchronized void close() {
        if (!reused && !closed) {
            closed = true;
            container.stop();
            claimed.close();
        }
    }

    @Override
    public synchronized void closeKeeping() {
        if (reused || closed) {
            return;
        }
        try {
            // What the copy needs is in the files then, with nobody left who would change them.
            checkpoint();
            keptContainers.keep(container.getContainerId(), kept, binding());
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailableException(
                    "Cannot keep the databases of the container of " + container.getDockerImageName() + ": "
                            + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        address.jdbcUrl(address.maintenanceDatabase()), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    // Docker's own default are all addresses of the machine, which another machine's Docker needs.
    private PortBinding binding() {
        boolean here = address.host().equals("localhost");
        Ports.Binding host = here
                ? Ports.Binding.bindIpAndPort("127.0.0.1", address.port())
                : Ports.Binding.bindPort(address.port());
        return new PortBinding(host, ExposedPort.tcp(ReadyConnection.PORT));
    }
}
