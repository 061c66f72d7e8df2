package io.github.migrationtest.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.testing.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that somebody else ends in the middle, as Linux does where memory runs out. */
class DeadServerTest {

    private DatabaseServer server;
    private TestDatabase database;
    private Path data;

    @BeforeEach
    void kill() throws Exception {
        server = Postgres.server(18).startAnother("dead", true).orElseThrow();
        database = server.create("left");
        data = Path.of(Postgres.value(database, "show data_directory"));
        server.save("0123456789abcdef", database);
        long process = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(process).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void itsEndIsSaid() {
        String message = "PostgreSQL 18 (" + server.address() + ") has ended in the middle: somebody has killed it, as"
                + " Linux does where memory runs out (see dmesg). The last that it said:\n  ";

        assertThatThrownBy(() -> server.create("next"))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> database.connect())
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void closingItLeavesNothingAndIsNoFurtherFailure() {
        assertThatCode(server::close).doesNotThrowAnyException();

        assertThat(data.getParent()).doesNotExist();
    }
}
