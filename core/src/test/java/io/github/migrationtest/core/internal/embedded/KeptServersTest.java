package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.internal.server.ThisRun;
import io.github.migrationtest.core.testing.ChildJvm;
import io.github.migrationtest.core.testing.KeepDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptServersTest {

    private static final Pattern DATA = Pattern.compile(" -D (\\S+/data) ");

    private Path kept;

    /** A project of its own, so that no other run's sweep meets what is kept here. */
    @TempDir
    private Path project;

    @BeforeEach
    void findFolder() throws IOException {
        kept = CacheFolder.of(Settings.fromEnvironment()).root().resolve("kept");
    }

    @AfterEach
    void leaveNothing() throws Exception {
        for (Path folder : foldersOfProject()) {
            Folders.delete(folder);
        }
    }

    private List<Path> foldersOfProject() throws IOException {
        try (var folders = Files.list(Files.createDirectories(kept))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(project.getFileName() + "-"))
                    .toList();
        }
    }

    @Test
    void theCommandBringsBackWhatWasKeptAndNothingElse() throws Exception {
        List<String> lines = new ChildJvm()
                .in(project)
                .output(KeepDatabase.class, Map.of(), "-Dspec=embedded:16")
                .lines()
                .toList();
        String start = lines.get(0);
        Path data = dataOf(start);

        shell(start);
        try (Connection connection = DriverManager.getConnection(lines.get(1), lines.get(2), lines.get(3));
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select answer, (select count(*) from pg_database where datname like 'mt%') from t")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(42);
            assertThat(row.getInt(2)).isEqualTo(1);
            sweepAsNextRun();
            assertThat(data).as("of a server that runs").exists();
        } finally {
            shell(start.replaceFirst(" start(\\)?)$", " stop$1"));
        }
        sweepAsTheSameRun(data);
        assertThat(data).as("kept by the same run").exists();
        sweepAsNextRun();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void aKilledJvmKeepsNothing() throws Exception {
        Process child =
                new ChildJvm().in(project).start(KeepDatabase.class, Map.of(), "-Dspec=embedded:16", "-Dwait=true");
        BufferedReader output = child.inputReader();
        Path data = dataOf(output.readLine());
        assertThat(output.readLine()).startsWith("jdbc:postgresql://127.0.0.1:");

        child.destroyForcibly().waitFor();

        assertThat(data.getParent()).doesNotExist();
    }

    private static Path dataOf(String command) {
        Matcher matcher = DATA.matcher(command);
        assertThat(matcher.find()).as(command).isTrue();
        return Path.of(matcher.group(1));
    }

    private void sweepAsNextRun() throws Exception {
        for (Path folder : foldersOfProject()) {
            new KeptServers(folder, new ThisRun("the project", "another")).sweep();
        }
    }

    private void sweepAsTheSameRun(Path data) throws Exception {
        ThisRun same = new ThisRun("the project", Files.readString(data.resolveSibling("run")));
        new KeptServers(data.getParent().getParent(), same).sweep();
    }

    private void shell(String command) throws Exception {
        Path output = project.resolve("output");
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue())
                .as(command + "\n" + Files.readString(output))
                .isZero();
    }
}
