package io.github.migrationtest.junit;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import org.junit.jupiter.api.Test;

/** The schema that migrations make, compared with what {@code pg_dump -s} wrote elsewhere. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases({"15", "18"})
class SchemaFileTest {

    @Test
    void tellsWhatProductionHasOtherwise() {
        Execution execution = Execution.of(Drift.class);

        assertThat(execution.message("isProductions", "18")).isEqualTo("");
    }

    static class Drift {
        @MigrationTest("2")
        void isProductions(MigrationRun run) {
            run.up();
            assertThat(run).matchesSchema("histories/start/prod-schema.sql");
        }
    }
}
