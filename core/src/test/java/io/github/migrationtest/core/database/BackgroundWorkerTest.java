package io.github.migrationtest.core.database;

import static io.github.migrationtest.core.testing.Postgres.execute;
import static io.github.migrationtest.core.testing.Postgres.fresh;
import static io.github.migrationtest.core.testing.Postgres.server;
import static io.github.migrationtest.core.testing.Postgres.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subscription's worker is in the database that it belongs to, as those of pg_cron or TimescaleDB are. */
class BackgroundWorkerTest {

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void isEndedBeforeACloneAndComesBack(int major) throws Exception {
        // A publisher that listens and never says a word: the worker waits for it.
        try (ServerSocket publisher = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            TestDatabase template = fresh(major);
            execute(
                    template,
                    "create subscription worker connection 'host=127.0.0.1 port=" + publisher.getLocalPort()
                            + " dbname=x password=y' publication x with (connect = false, slot_name = 's')",
                    "alter subscription worker enable");
            Session worker = worker(template);
            assertThat(worker.toString())
                    .startsWith("process " + worker.pid() + " (logical replication")
                    .endsWith("worker)");

            TestDatabase clone = server(major).cloneOf(template, "worker");

            assertThat(value(clone, "select current_database()")).isEqualTo(clone.name());
            assertThat(value(template, "select datallowconn from pg_database where datname = current_database()"))
                    .isEqualTo("t");

            server(major).drop(template);

            assertThat(value(clone, "select count(*) from pg_database where datname = '" + template.name() + "'"))
                    .isEqualTo("0");
        }
    }

    private static Session worker(TestDatabase database) throws SQLException, InterruptedException {
        for (int i = 0; i < 400; i++) {
            for (Session session : database.server().sessions(database)) {
                if (session.isBackgroundWorker()) {
                    return session;
                }
            }
            Thread.sleep(25);
        }
        throw new AssertionError("no worker came in 10 s");
    }
}
