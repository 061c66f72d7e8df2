package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.migrationtest.core.migration.MigrationRun;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Classes, methods and invocations side by side, on one server. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class ParallelTest {

    private static final String[] PARALLEL = {
        "junit.jupiter.execution.parallel.enabled=true",
        "junit.jupiter.execution.parallel.mode.default=concurrent",
        "junit.jupiter.execution.parallel.mode.classes.default=concurrent",
        "junit.jupiter.execution.parallel.config.strategy=fixed",
        "junit.jupiter.execution.parallel.config.fixed.parallelism=4"
    };

    @Test
    void twoClassesAndTheirMethods() throws SQLException {
        TreeSet<String> before = KeepDatabaseTest.databases();

        Execution execution = Execution.of(List.of(selectClass(One.class), selectClass(Other.class)), PARALLEL);

        assertThat(execution.problems()).isEmpty();
        assertThat(execution.leaves()).hasSize(2 * (4 + 3 + 4 + 4 + 4 + 4 + 1));
        assertThat(KeepDatabaseTest.databases()).isEqualTo(before);
    }

    static class One implements MigrationChecks {
        @MigrationTest
        void writes(MigrationRun run) {
            run.execute("create table mine as select 1 as one");
            run.up();
            run.down();
            run.up();
            assertThat(run.query("select one from mine")).hasSize(1);
        }

        @MigrationTest
        void writesTheSame(MigrationRun run) {
            writes(run);
        }
    }

    static class Other extends One {}
}
