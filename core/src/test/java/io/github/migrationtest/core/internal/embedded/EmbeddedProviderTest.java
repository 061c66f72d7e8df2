package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.testing.ChildJvm;
import io.github.migrationtest.core.testing.StartServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedProviderTest {

    private static final DatabaseSpec SIXTEEN = new DatabaseSpec("embedded", "16");

    private static Settings settings(Map<String, String> values) {
        return Settings.of(List.of(new Settings.Source("test", values::get)));
    }

    @Test
    void closingLeavesNothingBehind() {
        RunningServer server = new EmbeddedProvider().start(SIXTEEN, settings(Map.of()));
        List<Path> left = processesOf(server);
        assertThat(left).hasSize(1);

        server.close();
        server.close();

        assertThat(left.get(0)).doesNotExist();
        assertThat(left.get(0).getParent()).doesNotExist();
    }

    // Found by its port, because that is all that a running server tells.
    private static List<Path> processesOf(RunningServer server) {
        return ProcessHandle.allProcesses()
                .map(process -> List.of(process.info().arguments().orElse(new String[0])))
                .filter(arguments ->
                        arguments.contains("port=" + server.address().port()))
                .filter(arguments -> arguments.get(0).equals("-D"))
                .map(arguments -> Path.of(arguments.get(1)))
                .distinct() // a forked process has its parent's arguments until it gives itself a title
                .toList();
    }

    @Test
    void aKilledJvmLeavesNoServerBehind() throws Exception {
        Process child = new ChildJvm().start(StartServer.class, Map.of(), "-Dspec=embedded:16", "-Dwait=true");
        BufferedReader output = child.inputReader();
        assertThat(output.readLine()).isEqualTo("PostgreSQL 16");
        Path data = Path.of(output.readLine());
        ProcessHandle server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(data.resolve("postmaster.pid")).get(0)))
                .orElseThrow();

        child.destroyForcibly().waitFor();

        server.onExit().get(10, TimeUnit.SECONDS);
        for (int i = 0; i < 100 && Files.exists(data.getParent()); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void aServerWithoutItsSupervisorIsEndedByTheNextStart() throws Exception {
        Process child = new ChildJvm().start(StartServer.class, Map.of(), "-Dspec=embedded:16", "-Dwait=true");
        BufferedReader output = child.inputReader();
        assertThat(output.readLine()).isEqualTo("PostgreSQL 16");
        Path data = Path.of(output.readLine());
        ProcessHandle server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(data.resolve("postmaster.pid")).get(0)))
                .orElseThrow();
        ProcessHandle supervisor = server.parent().orElseThrow();
        List<ProcessHandle> watchers =
                supervisor.children().filter(process -> !process.equals(server)).toList();

        watchers.forEach(ProcessHandle::destroyForcibly);
        supervisor.destroyForcibly();
        child.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();
        new EmbeddedProvider().start(SIXTEEN, settings(Map.of())).close();

        assertThat(server.isAlive()).isFalse();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void anOrdinaryUserNeedsNoPrivileges(@TempDir Path cache, @TempDir Path jars) throws Exception {
        assumeTrue(Privileges.isRoot(), "an ordinary user runs all the other tests as one");
        linkBinaries(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

        String output = new ChildJvm()
                .without("testcontainers", "mima", "maven", "flyway")
                .readableBelow(jars)
                .through("runuser", "-u", "daemon", "--")
                .output(StartServer.class, Map.of(), "-Dspec=embedded:16", "-Dmigrationtest.cache=" + cache);

        assertThat(output).startsWith("PostgreSQL 16\n");
    }

    private static Path linkBinaries(Path cache) throws IOException, InterruptedException {
        Settings settings = Settings.fromEnvironment();
        Path real = Binaries.provide("16.15.0", Platform.current(), CacheFolder.of(settings), settings);
        Path link = new CacheFolder(cache.toRealPath()).binaries("16.15.0", Platform.current());
        Files.createDirectories(link.getParent());
        Files.setPosixFilePermissions(link.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        return Files.createSymbolicLink(link, real);
    }

    @Test
    void rootNeedsACacheThatTheServersUserCanReach(@TempDir Path cache) throws Exception {
        assumeTrue(Privileges.isRoot(), "an ordinary user reaches what is his");
        Path binaries = linkBinaries(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> new EmbeddedProvider()
                        .start(SIXTEEN, settings(Map.of("migrationtest.cache", cache.toString()))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "The user 'nobody', whom PostgreSQL runs as because it refuses to run as root, cannot reach %s."
                                + " Let migrationtest.cache name a folder that every user can enter, as"
                                + " /var/cache/migration-test.",
                        binaries.resolve("bin/postgres"));
    }

    @Test
    void artifactsThatMavenCannotReachAreNamed(@TempDir Path folder) throws IOException {
        Path settingsXml = Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror><id>dead</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/maven</url></mirror>
                  </mirrors>
                </settings>
                """);
        Settings settings = settings(Map.of(
                "migrationtest.cache", folder.toString(),
                "migrationtest.maven.settings", settingsXml.toString(),
                "maven.repo.local", folder.resolve("repository").toString()));
        String artifact = "io.zonky.test.postgres:" + Platform.current().artifactId() + ":16.4.0";

        assertThatThrownBy(() -> new EmbeddedProvider().start(new DatabaseSpec("embedded", "16.4"), settings))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("""
                        Cannot get the binaries of PostgreSQL 16.4, the artifact %s.
                          Maven says: Could not transfer artifact %s from/to dead (http://127.0.0.1:1/maven): Connect to 127.0.0.1:1 [/127.0.0.1] failed: Connection refused
                          It is neither on the test classpath nor unpacked in %s.
                        Do one of these:
                          add the artifact to the test dependencies;
                          make it reachable for Maven, once: mvn dependency:get -Dartifact=%s
                            (settings of your own: -Dmigrationtest.maven.settings=<settings.xml>);
                          use Docker (postgres:16.4) or a server that is there already (jdbc:postgresql://localhost/postgres).""", artifact, artifact.replace(":16.4.0", ":jar:16.4.0"), folder.toRealPath(), artifact);
    }

    @Test
    void withoutMavensLibraryTheArtifactIsNamed(@TempDir Path cache) throws Exception {
        String output = new ChildJvm()
                .without("mima")
                .output(StartServer.class, Map.of(), "-Dspec=embedded:16.4", "-Dmigrationtest.cache=" + cache);

        assertThat(output)
                .startsWith("Cannot get the binaries of PostgreSQL 16.4, the artifact io.zonky.test.postgres:"
                        + Platform.current().artifactId() + ":16.4.0.\n"
                        + "  To fetch it, MIMA is not on the classpath: java.lang.NoClassDefFoundError: ");
    }

    @Test
    void onceUnpackedNeitherMavenNorTheArchivesLibrariesAreNeeded() throws Exception {
        new EmbeddedProvider().start(SIXTEEN, settings(Map.of())).close();

        String output = new ChildJvm()
                .without("mima", "maven", "commons-compress", "xz", "testcontainers")
                .output(StartServer.class, Map.of(), "-Dspec=embedded:16");

        assertThat(output).startsWith("PostgreSQL 16\n");
    }

    @Test
    void aStorageThatThereIsNotIsRefused() {
        assertThatThrownBy(
                        () -> new EmbeddedProvider().start(SIXTEEN, settings(Map.of("migrationtest.storage", "cloud"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Not a storage: migrationtest.storage=cloud (test). Write memory, disk or auto.");
    }

    @Test
    void worksOnDiskToo() {
        RunningServer server = new EmbeddedProvider().start(SIXTEEN, settings(Map.of("migrationtest.storage", "disk")));

        assertThat(processesOf(server))
                .singleElement()
                .asString()
                .contains("migration-test")
                .doesNotStartWith("/dev/shm");
        server.close();
    }
}
