package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.internal.server.ThisRun;
import io.github.migrationtest.core.testing.ChildJvm;
import io.github.migrationtest.core.testing.FillServer;
import io.github.migrationtest.core.testing.StartServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFailuresTest {

    private static final String RELEASE = "16.15.0";
    private static final DatabaseSpec SIXTEEN = new DatabaseSpec("embedded", "16");

    @TempDir
    private Path folder;

    private Settings cacheIsFolder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return settings(folder);
    }

    private static Settings settings(Path cache) {
        return Settings.of(List.of(new Settings.Source("test", Map.of("migrationtest.cache", cache.toString())::get)));
    }

    /** Real programs without their libraries. */
    private Path programsOnly() throws IOException, InterruptedException {
        Path home = new CacheFolder(folder.toRealPath()).binaries(RELEASE, Platform.current());
        Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("initdb", "postgres")) {
            Files.copy(
                    installed().resolve("bin").resolve(program),
                    home.resolve("bin").resolve(program));
        }
        return home;
    }

    private static Path installed() throws IOException, InterruptedException {
        Settings settings = Settings.fromEnvironment();
        return Binaries.provide(RELEASE, Platform.current(), CacheFolder.of(settings), settings);
    }

    private static String wayOut(Path home) {
        return """
                If its binaries do not run on this machine (%s), delete their folder to have them unpacked again:
                  %s
                or use an image (postgres:16.15) or a server that is there already (jdbc:postgresql://localhost/postgres).""".formatted(Platform.current().artifact(), home);
    }

    @Test
    void aMissingLibraryIsNamed() throws Exception {
        assumeTrue(Platform.current().artifact().startsWith("linux"), "each system says it in its own words");
        Settings settings = cacheIsFolder();
        Path home = programsOnly();

        assertThatThrownBy(() -> new EmbeddedProvider().start(SIXTEEN, settings))
                .isInstanceOf(DatabaseUnavailableException.class)
                .message()
                // Which library is looked for first differs between builds.
                .satisfies(message -> assertThat(message.replaceAll(" lib\\S+\\.so\\S*:", " lib:"))
                        .isEqualTo("PostgreSQL 16.15 did not start: initdb failed.\n  " + home.resolve("bin/initdb")
                                + ": error while loading shared libraries: lib: cannot open shared object file: No such"
                                + " file or directory\n" + wayOut(home)));
    }

    @Test
    void programsForAnotherProcessorAreSaidToBe() throws Exception {
        assumeTrue(Platform.current().artifact().startsWith("linux"), "changes a program as Linux has them");
        Settings settings = cacheIsFolder();
        Path home = programsOnly();
        Path initdb = home.resolve("bin/initdb");
        byte[] program = Files.readAllBytes(initdb);
        program[18] = 2; // e_machine of an ELF file: SPARC
        Files.write(initdb, program);

        assertThatThrownBy(() -> new EmbeddedProvider().start(SIXTEEN, settings))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("PostgreSQL 16.15 did not start: initdb failed.\n"
                        + "  It is not a program that this system can execute.\n" + wayOut(home));
    }

    private static final SavedStates NO_STATES = new SavedStates(Path.of("unused"), "", 0, false);

    @Test
    void portsThatAreTakenAreSaid() throws Exception {
        CacheFolder cache = CacheFolder.of(Settings.fromEnvironment());
        Platform platform = Platform.current();
        Path home = installed();
        Installation installation = new Installation(
                RELEASE, home, platform, Privileges.find(home.resolve("bin").resolve(platform.program("postgres"))));
        DataDirectories.Initialised data = DataDirectories.provide(installation, cache);
        KeptServers kept = KeptServers.of(cache, ThisRun.current());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {

            assertThatThrownBy(() -> EmbeddedServer.start(
                            installation, data, Storage.DISK.runs(cache), kept, NO_STATES, taken::getLocalPort))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessage(
                            "PostgreSQL 16.15 did not start: on 127.0.0.1 somebody else took each of the 5 ports that it"
                                    + " tried, the last one %s. Are the system's ports used up (ip_local_port_range), or"
                                    + " may nobody listen here?",
                            taken.getLocalPort());
        }
    }

    @Test
    void aCacheFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new EmbeddedProvider().start(SIXTEEN, settings(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "The cache folder of embedded PostgreSQL, %s, cannot be written to (FileAlreadyExistsException:"
                                + " %s). Let migrationtest.cache name one that can: -Dmigrationtest.cache=<folder>.",
                        file, file);
    }

    @Test
    void aCacheFolderOfSomebodyElseIsNamed(@TempDir Path jars) throws Exception {
        assumeTrue(Privileges.isRoot(), "only root can become somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        String output = new ChildJvm()
                .without("testcontainers", "mima", "maven", "flyway")
                .readableBelow(jars)
                .through("runuser", "-u", "daemon", "--")
                .output(StartServer.class, Map.of(), "-Dspec=embedded:16", "-Dmigrationtest.cache=" + folder);

        assertThat(output)
                .isEqualTo(
                        "The cache folder of embedded PostgreSQL, " + folder + ", cannot be written to (it belongs to"
                                + " root). Let migrationtest.cache name one that can: -Dmigrationtest.cache=<folder>.");
    }

    @Test
    void memoryThatIsFullIsSaid() throws Exception {
        String output = withSharedMemory("100m");

        assertThat(output.lines().toList().subList(1, output.lines().toList().size()))
                .first()
                .isEqualTo("SQLSTATE 53100");
        int port = Integer.parseInt(output.lines().findFirst().orElseThrow().replace("port ", ""));
        assertThat(output)
                .containsPattern("\nThere is no room for another database on PostgreSQL 16 \\(postgres@127\\.0\\.0\\.1:"
                        + port + "\\): ERROR: .*: No space left on device")
                .endsWith("\nWhere there is plenty of memory, embedded servers keep their data there:"
                        + " -Dmigrationtest.storage=disk keeps it in the cache folder.");
    }

    @Test
    void memoryThatIsFullAtTheStartIsSaid() throws Exception {
        assertThat(withSharedMemory("10m"))
                .isEqualTo(
                        "PostgreSQL 16.15 did not start: there is no room for its data in /dev/shm/migration-test-root."
                                + " Make room there, or let migrationtest.storage name another place: -Dmigrationtest.storage=disk.");
    }

    private static String withSharedMemory(String size) throws Exception {
        String[] mount = {
            "unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=" + size + " none /dev/shm && exec \"$@\"", "sh"
        };
        assumeTrue(canMount(mount), "only root may mount a small /dev/shm, and not in every container");
        return new ChildJvm()
                .through(mount)
                .output(FillServer.class, Map.of(), "-Dspec=embedded:16", "-Dmigrationtest.storage=memory");
    }

    private static boolean canMount(String... mount) throws InterruptedException {
        try {
            String[] command = Arrays.copyOf(mount, mount.length + 1);
            command[mount.length] = "true";
            return Privileges.isRoot()
                    && new ProcessBuilder(command)
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    @Test
    void twoJvmsMayFillAnEmptyCacheAtOnce() throws Exception {
        cacheIsFolder();
        ChildJvm jvm = new ChildJvm();
        Process first = jvm.start(StartServer.class, Map.of(), "-Dspec=embedded:16", "-Dmigrationtest.cache=" + folder);
        String second =
                jvm.output(StartServer.class, Map.of(), "-Dspec=embedded:16", "-Dmigrationtest.cache=" + folder);

        assertThat(new String(first.getInputStream().readAllBytes())).startsWith("PostgreSQL 16\n/");
        assertThat(second).startsWith("PostgreSQL 16\n/");
        try (var left = Files.list(folder.resolve("postgresql"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "16.15.0-" + Platform.current().artifact(),
                            "16.15.0-" + Platform.current().artifact() + ".lock");
        }
    }
}
