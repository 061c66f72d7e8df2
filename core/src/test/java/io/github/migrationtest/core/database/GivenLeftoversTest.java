package io.github.migrationtest.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.internal.external.ExternalProvider;
import io.github.migrationtest.core.testing.ChildJvm;
import io.github.migrationtest.core.testing.Postgres;
import io.github.migrationtest.core.testing.StartServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others use a given server too: only what this project left there from this machine, and is dead, goes. */
class GivenLeftoversTest {

    private static final String CHILDREN =
            "select count(*) from pg_database where datname like 'mt_child%' or datname like 'mt_init%'";

    private final TestDatabase witness = fresh();

    private static TestDatabase fresh() {
        try {
            return Postgres.fresh(17);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String url() {
        return Postgres.server(17).address().jdbcUrl("postgres");
    }

    private Settings settings(Path cache) {
        Map<String, String> values = Map.of(
                "migrationtest.user", Postgres.server(17).address().user(),
                "migrationtest.password", Postgres.server(17).address().password(),
                "migrationtest.cache", cache.toString());
        return Settings.of(List.of(new Settings.Source("test", values::get)));
    }

    /** A run that has made its databases. */
    private Process running(Path project, Path cache) throws IOException {
        Process process = new ChildJvm()
                .in(project)
                .start(
                        StartServer.class,
                        Map.of(
                                "MIGRATIONTEST_USER",
                                        Postgres.server(17).address().user(),
                                "MIGRATIONTEST_PASSWORD",
                                        Postgres.server(17).address().password(),
                                "MIGRATIONTEST_CACHE", cache.toString()),
                        "-Dspec=" + url(),
                        "-Dwait=true");
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        output.readLine();
        output.readLine();
        return process;
    }

    private void runHere(Path cache) {
        DatabaseSpec spec = new DatabaseSpec("external", url());
        DatabaseServer.open(
                        spec,
                        new ExternalProvider().start(spec, settings(cache)),
                        new ServerSetup(Optional.empty(), Optional.empty(), ""),
                        (states, begin) -> {
                            throw new IllegalStateException("not asked for");
                        })
                .close();
    }

    @Test
    void onlyADeadRunOfThisProjectOnThisMachineIsClearedAway(
            @TempDir Path cache, @TempDir Path otherMachine, @TempDir Path otherProject) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Process living = running(here, cache);
        Process elsewhere = running(otherProject, cache);
        Process far = running(here, otherMachine);
        Process dead = running(here, cache);
        for (Process killed : List.of(elsewhere, far, dead)) {
            killed.destroyForcibly().waitFor();
        }
        assertThat(Postgres.value(witness, CHILDREN)).isEqualTo("8");

        runHere(cache);
        assertThat(Postgres.value(witness, CHILDREN)).isEqualTo("6");

        living.destroyForcibly().waitFor();
        runHere(cache);
        assertThat(Postgres.value(witness, CHILDREN)).isEqualTo("4");

        runHere(otherMachine);
        assertThat(Postgres.value(witness, CHILDREN)).isEqualTo("2");
    }

    @Test
    void whatADeadRunWasCreatingLastIsWaitedForNoLonger(@TempDir Path cache) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Process dead = running(here, cache);
        dead.destroyForcibly().waitFor();
        String token = Postgres.value(
                witness,
                "select substring(datname from '_([0-9a-f]{8})_[0-9]+$') from pg_database where datname like 'mt_child%'");
        // As CREATE DATABASE goes on when its client is gone.
        ServerAddress address = Postgres.server(17).address();
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "migration-test maintenance " + token);
        try (Connection busy = DriverManager.getConnection(url(), properties);
                Statement statement = busy.createStatement()) {
            CompletableFuture<Void> creating = CompletableFuture.runAsync(() -> {
                try {
                    statement.execute("select pg_sleep(60)");
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });

            runHere(cache);

            assertThat(creating)
                    .failsWithin(Duration.ofSeconds(50))
                    .withThrowableThat()
                    .withMessageContaining("terminating connection due to administrator command");
        }
        assertThat(Postgres.value(witness, CHILDREN)).isEqualTo("0");
    }
}
