package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that end otherwise than they were told. */
class EndingTest {

    @TempDir
    private Path cache;

    private RunningServer server;
    private Path data;

    @BeforeEach
    void start() throws Exception {
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path usual = CacheFolder.of(Settings.fromEnvironment()).root();
        for (String made : List.of("postgresql", "data")) {
            Files.createSymbolicLink(cache.resolve(made), usual.resolve(made));
        }
        Map<String, String> values = Map.of("migrationtest.cache", cache.toString());
        server = new EmbeddedProvider()
                .start(
                        new DatabaseSpec(DatabaseSpec.EMBEDDED, "18"),
                        Settings.of(List.of(new Settings.Source("test", values::get))));
        data = dataDirectory();
    }

    /** JUnit warns of links that lead out of the folder that it deletes. */
    @AfterEach
    void unlink() throws IOException {
        Files.delete(cache.resolve("postgresql"));
        Files.delete(cache.resolve("data"));
    }

    private Path dataDirectory() throws Exception {
        try (var connection = DriverManager.getConnection(
                        server.address().jdbcUrl("postgres"),
                        server.address().user(),
                        server.address().password());
                ResultSet row = connection.createStatement().executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }

    private Optional<Path> saved() throws IOException {
        if (!Files.isDirectory(cache.resolve("states"))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(cache.resolve("states"), 3)) {
            return files.filter(path -> Files.isDirectory(path.resolve("pgdata")))
                    .findFirst();
        }
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Test
    void whatWasStoppedCleanlyIsSaved() throws Exception {
        server.closeSaving();

        assertThat(saved()).isPresent();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void whatWasKilledWhileItStoppedIsNotSaved() throws Exception {
        ProcessHandle postmaster = Leftover.find(data).orElseThrow();
        signal("STOP", postmaster);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::closeSaving);
        while (!Files.exists(data.resolveSibling("ending"))) {
            Thread.sleep(5);
        }
        postmaster.destroyForcibly();
        closing.get(30, TimeUnit.SECONDS);

        assertThat(saved()).isEmpty();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void aServerWhoseSupervisorWasKilledEndsAllTheSame() throws Exception {
        ProcessHandle postmaster = Leftover.find(data).orElseThrow();
        ProcessHandle supervisor = postmaster.parent().orElseThrow();
        signal("STOP", postmaster);
        supervisor.destroyForcibly();
        supervisor.onExit().get(10, TimeUnit.SECONDS);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::closeSaving);
        Thread.sleep(200);
        signal("CONT", postmaster);
        closing.get(30, TimeUnit.SECONDS);

        assertThat(postmaster.isAlive()).isFalse();
        assertThat(saved()).as("nobody knows how it ended").isEmpty();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void aServerThatEndedByItselfLeavesNothing() throws Exception {
        ProcessHandle postmaster = Leftover.find(data).orElseThrow();
        assertThat(sharedMemoryOf(postmaster)).hasSize(1);
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);
        server.closeSaving();

        assertThat(saved()).isEmpty();
        assertThat(data.getParent()).doesNotExist();
        assertThat(sharedMemoryOf(postmaster)).isEmpty();
    }

    @Test
    void aServerThatWasKilledWithItsSupervisorLeavesNothing() throws Exception {
        ProcessHandle postmaster = Leftover.find(data).orElseThrow();
        ProcessHandle supervisor = postmaster.parent().orElseThrow();
        signal("STOP", supervisor);
        postmaster.destroyForcibly();
        supervisor.destroyForcibly();
        supervisor.onExit().get(10, TimeUnit.SECONDS);
        server.close();

        assertThat(data.getParent()).doesNotExist();
        assertThat(sharedMemoryOf(postmaster)).isEmpty();
    }

    /** Lines of Linux's list of segments, by the process that made them. */
    private static List<String> sharedMemoryOf(ProcessHandle process) throws IOException {
        Path segments = Path.of("/proc/sysvipc/shm");
        assumeTrue(Files.isReadable(segments), "no list of segments here");
        return Files.readAllLines(segments).stream()
                .filter(line -> line.strip().split("\\s+")[4].equals(String.valueOf(process.pid())))
                .toList();
    }
}
