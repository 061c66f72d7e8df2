package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States that one JVM has reached and the next one begins with: each run here is a JVM. */
class SavedStatesTest {

    @TempDir
    Path folder;

    private Path cache;

    @BeforeAll
    static void binaries() {
        DatabaseServers.get(new DatabaseSpec(DatabaseSpec.EMBEDDED, "18"), Settings.fromEnvironment());
    }

    @BeforeEach
    void history() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        cache = Files.createDirectory(folder.resolve("cache"));
        Path usual = CacheFolder.of(Settings.fromEnvironment()).root();
        for (String made : List.of("postgresql", "data")) {
            Files.createSymbolicLink(cache.resolve(made), usual.resolve(made));
        }
        Files.createDirectories(folder.resolve("undo"));
        migration("V1__ground", "create table ground (at timestamptz); insert into ground values (clock_timestamp())");
        migration("V2__column", "alter table ground add column n int");
        migration("V3__last", "alter table ground add column m int");
    }

    /** JUnit warns of links that lead out of the folder that it deletes. */
    @AfterEach
    void unlink() throws IOException {
        Files.delete(cache.resolve("postgresql"));
        Files.delete(cache.resolve("data"));
    }

    private void migration(String name, String sql) throws IOException {
        Files.createDirectories(folder.resolve("migration"));
        Files.writeString(folder.resolve("migration").resolve(name + ".sql"), sql);
    }

    private List<String> run(String... properties) throws Exception {
        String[] all = Stream.concat(
                        Stream.of("-Dmigrationtest.cache=" + cache, "-Dmigrationtest.states=2GB"),
                        Stream.of(properties))
                .toArray(String[]::new);
        return new ChildJvm()
                .in(folder)
                .output(LastMigration.class, Map.of(), all)
                .lines()
                .toList();
    }

    private List<Path> saved() throws IOException {
        if (!Files.isDirectory(cache.resolve("states"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache.resolve("states"), 3)) {
            return files.filter(path -> Files.isDirectory(path.resolve("pgdata")))
                    .toList();
        }
    }

    @Test
    void theNextJvmBeginsWithTheGround() throws Exception {
        List<String> first = run();
        migration("V3__last", "alter table ground add column m bigint");
        List<String> second = run();

        assertThat(first).hasSize(2).startsWith("V3 Passed");
        assertThat(second).isEqualTo(first);
        assertThat(saved()).hasSize(1);
    }

    /** What belongs to a database beside its schema is its migrations' own. */
    @Test
    void aStateHasTheCommentThatAMigrationMade() throws Exception {
        migration("V2__column", """
                do $$ begin execute format('comment on database %I is %L', current_database(), 'the shop'); end $$""");
        List<String> first = run();
        List<String> second = run();

        assertThat(first.get(1)).contains(", called the shop,");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aFurtherMigrationGoesOnFromTheNearest() throws Exception {
        List<String> first = run();
        migration("V4__new", "alter table ground add column k bigint");
        List<String> second = run();

        assertThat(second).startsWith("V4 Passed").endsWith(first.get(1));
    }

    @Test
    void whatWasEditedInTheGroundIsRunAgain() throws Exception {
        String first = run().get(1);
        migration("V2__column", "alter table ground add column n bigint");
        String second = run().get(1);
        migration("V1__ground", "create table ground (at timestamptz); insert into ground values (now())");
        String third = run().get(1);

        assertThat(second).as("the state before V2 was not one to save").isNotEqualTo(first);
        assertThat(third).isNotEqualTo(second);
    }

    @Test
    void anotherStartOfTheMachineDiscardsThem() throws Exception {
        String first = run().get(1);
        Files.writeString(saved().get(0).resolve("boot"), "another");

        assertThat(run().get(1)).isNotEqualTo(first);
        assertThat(saved()).as("the old ones are gone").hasSize(1);
    }

    @Test
    void whatIsHalfDeletedIsNotUsed() throws Exception {
        String first = run().get(1);
        Files.delete(saved().get(0).resolve("pgdata").resolve("PG_VERSION"));

        assertThat(run().get(1)).isNotEqualTo(first).startsWith("ground at ");
    }

    @Test
    void whatAJvmThatWasKilledHasHalfPublishedGoes() throws Exception {
        String first = run().get(1);
        Path folder = saved().get(0).getParent();
        Path unfinished = copyOf(saved().get(0), folder.resolve(".new-12345678"));
        Path halfDeleted = copyOf(saved().get(0), folder.resolve(".old-12345678"));

        assertThat(run().get(1)).isEqualTo(first);
        assertThat(unfinished).doesNotExist();
        assertThat(halfDeleted).doesNotExist();
    }

    @Test
    void ofTwoThatAreWholeTheNewestStays() throws Exception {
        String first = run().get(1);
        Path newest = saved().get(0);
        Path before = copyOf(newest, newest.resolveSibling("12345678"));
        Files.setLastModifiedTime(before, FileTime.from(Instant.now().minusSeconds(60)));

        assertThat(run().get(1)).isEqualTo(first);
        assertThat(saved()).containsExactly(newest);
    }

    /** With only the files that it is known by. */
    private static Path copyOf(Path saved, Path copy) throws IOException {
        Files.createDirectories(copy.resolve("pgdata"));
        for (String file : List.of("boot", "password", "pgdata/PG_VERSION")) {
            Files.copy(saved.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    @Test
    void whatIsReplacedIsHiddenBeforeItIsDeleted() throws Exception {
        run();
        Path replaced = saved().get(0);
        for (int i = 0; i < 30_000; i++) {
            Files.createFile(replaced.resolve("pgdata").resolve("filler-" + i));
        }
        Path hidden = replaced.resolveSibling(".old-" + replaced.getFileName());
        migration("V4__new", "alter table ground add column k bigint");
        Process killed =
                new ChildJvm().in(folder).start(LastMigration.class, Map.of(), "-Dmigrationtest.cache=" + cache);
        while (saved().contains(replaced) && killed.isAlive()) {
            Thread.sleep(1);
        }
        killed.destroyForcibly().waitFor();

        assertThat(hidden).as("killed in the middle").exists();
        assertThat(saved()).filteredOn(path -> !path.equals(hidden)).hasSize(1);
        assertThat(run()).startsWith("V4 Passed");
        assertThat(hidden).doesNotExist();
    }

    @Test
    void whereThereIsNoRoomTheRunIsGreenAndSaysWhatToDo() throws Exception {
        Path states = Files.createDirectories(cache.resolve("states"));
        String[] mount = {
            "unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=10m none " + states + " && exec \"$@\"", "sh"
        };
        assumeTrue(canMount(mount), "only root may mount a small file system, and not in every container");
        String output = new ChildJvm()
                .in(folder)
                .through(mount)
                .output(LastMigration.class, Map.of(), "-Dmigrationtest.cache=" + cache);

        assertThat(output)
                .startsWith("V3 Passed")
                .contains("WARNING: The next run begins without the states of this one," + " which cannot be saved in "
                        + states)
                .contains("No space left on device")
                .endsWith(". Make room there, or switch it off: -Dmigrationtest.states=off.");
    }

    private static boolean canMount(String... mount) throws Exception {
        String[] command = Arrays.copyOf(mount, mount.length + 1);
        command[mount.length] = "true";
        return Privileges.isRoot() && new ProcessBuilder(command).start().waitFor() == 0;
    }

    @Test
    void nothingIsSavedWhereThatIsSwitchedOff() throws Exception {
        assertThat(run("-Dmigrationtest.states=off")).startsWith("V3 Passed");
        assertThat(saved()).isEmpty();
    }

    @Test
    void aJvmThatIsKilledSavesNothing() throws Exception {
        assertThat(run("-Dhalt=true")).startsWith("V3 Passed");
        assertThat(saved()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsNotSaved() throws Exception {
        run("-Dmigrationtest.states=1MB");
        try (Stream<Path> databases =
                Files.list(saved().get(0).resolve("pgdata").resolve("base"))) {
            assertThat(databases).as("template0, template1, postgres").hasSize(3);
        }
    }

    @Test
    void aSizeThatIsNoneIsRefused() throws Exception {
        assertThat(run("-Dmigrationtest.states=lots"))
                .anyMatch(line -> line.endsWith("migrationtest.states=lots (system property) is not a size for the"
                        + " states that are kept between runs: write 2GB, 500MB or off."));
    }

    @Test
    void rolesOfTheGroundComeWithTheStatesOfAServerOfItsOwn() throws Exception {
        migration("V2__column", "create role ground_reader");
        List<String> first = run();
        List<String> second = run();
        migration("V3__last", "create role ground_writer");
        List<String> third = run();

        assertThat(first.get(1)).endsWith("roles ground_reader,postgres");
        assertThat(second).isEqualTo(first);
        assertThat(third).startsWith("V3 Passed").last().asString().endsWith("roles ground_reader,postgres");
    }
}
