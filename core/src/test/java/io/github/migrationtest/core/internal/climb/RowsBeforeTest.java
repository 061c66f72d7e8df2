package io.github.migrationtest.core.internal.climb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.data.DataChange;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no copy of the rows can be made, nothing is said to be kept. */
class RowsBeforeTest {

    @Test
    void somebodyWhoIsConnectedIsNamed(@TempDir Path folder) throws Exception {
        MigrationHistory history = new Scripts(folder).up("1", "select 1").history();
        TestDatabase database = Postgres.fresh(18);
        Postgres.execute(database, "create table customer (id int)", "insert into customer values (1)");
        try (LiveDatabase live = new LiveDatabase(database, history);
                Connection stranger = database.connect();
                Statement statement = stranger.createStatement()) {
            stranger.setAutoCommit(false);
            statement.execute("select count(*) from customer");

            try (RowsBefore rows = RowsBefore.of(live)) {
                MigrationStep step = rows.after(live, step(history));

                assertThat(step.fact(DataChange.class).notSeen().replaceAll("mt_\\w+|\\d+", "N"))
                        .isEqualTo("""
                                no copy of the rows could be made before: Cannot clone N while somebody is connected to it:
                                  process N (migration-test, idle in transaction): select count(*) from customer
                                End the transaction and close the connection before this step.""");
            }
        }
    }

    private static MigrationStep step(MigrationHistory history) {
        return new MigrationStep(
                history.migrations(), Direction.UP, "PostgreSQL 18", Duration.ZERO, null, null, Map.of());
    }
}
