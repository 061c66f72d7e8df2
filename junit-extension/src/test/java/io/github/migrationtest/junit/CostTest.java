package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many databases are made: K migrations cost in proportion to K, however many methods look at them. */
@Databases("18")
class CostTest {

    private static final String STATES = "migrationtest.states";

    @BeforeAll
    static void generate() throws IOException {
        GeneratedHistory.write();
    }

    @Test
    void checksShareOneDatabase() throws SQLException {
        assertThat(databasesMadeFor(Checks.class, "migrationtest.scope=1..10")).isEqualTo(1);
        assertThat(databasesMadeFor(Checks.class, "migrationtest.scope=1..20")).isEqualTo(1);
    }

    @Migrations(locations = GeneratedHistory.HUNDRED, undo = GeneratedHistory.HUNDRED_UNDO)
    static class Checks implements MigrationChecks {
        @MigrationTest
        void looksToo(RecordedRun run) {
            assertThat(run.findDown()).isPresent();
        }
    }

    /** Two copies to act on, and one of the rows before each of three steps. */
    @Test
    void bodiesHaveAStateEachAndACopyEach() throws SQLException {
        assertThat(databasesMadeFor(Bodies.class, "migrationtest.scope=91..93")).isEqualTo(1 + 3 + (2 + 3) * 3);
        assertThat(databasesMadeFor(Bodies.class, "migrationtest.scope=91..96")).isEqualTo(1 + 6 + (2 + 3) * 6);
    }

    @Migrations(locations = GeneratedHistory.HUNDRED, undo = GeneratedHistory.HUNDRED_UNDO)
    static class Bodies implements MigrationChecks {
        @MigrationTest
        void acts(MigrationRun run) {
            run.up();
        }

        @MigrationTest
        void actsToo(MigrationRun run) {
            run.up();
            run.down();
        }
    }

    /**
     * A way down that leaves a trace costs the climb a state and a copy, a migration that writes rows a copy, the second start a
     * copy, and so does what was there before a migration where any table has rows: each for that migration alone.
     */
    @Test
    void whatCannotBeDoneInPlaceCostsCopies() throws SQLException {
        assertThat(databasesMadeFor(ClimbTest.DownFails.class)).isEqualTo(1 + 2 + 1);
        assertThat(databasesMadeFor(ClimbTest.TraceInSchema.class)).isEqualTo(1 + 2 + 2 + 1 + 2);
    }

    private static int databasesMadeFor(Class<?> testClass, String... parameters) throws SQLException {
        int before = counter();
        // rows cost the way on empty tables, and a copy for each migration that changes them; a saved state costs a
        // copy
        Execution execution = Execution.of(
                testClass,
                Stream.concat(Stream.of("migrationtest.rows=0", STATES + "=off"), Stream.of(parameters))
                        .toArray(String[]::new));
        assertThat(execution.verdicts()).anyMatch(verdict -> verdict.endsWith("passed"));
        return counter() - before - 1;
    }

    /** The server numbers the databases that it makes for us, in their names. */
    private static int counter() throws SQLException {
        Settings settings = Settings.of(List.of(new Settings.Source("test", key -> key.equals(STATES) ? "off" : null)));
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse("18", settings), settings);
        TestDatabase database = server.create("counter");
        server.drop(database);
        return Integer.parseInt(database.name().substring(database.name().lastIndexOf('_') + 1));
    }
}
