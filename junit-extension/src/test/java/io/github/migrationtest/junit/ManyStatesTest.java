package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** More states than are kept: those that were thinned out are made again when somebody asks. */
@Databases("18")
class ManyStatesTest {

    @BeforeAll
    static void generate() throws IOException {
        GeneratedHistory.write();
    }

    @Test
    void aStateThatWasThinnedOutIsMadeAgain() {
        Execution execution = Execution.of(ManyStates.class);

        assertThat(execution.problems()).isEmpty();
        assertThat(execution.verdicts("all")).hasSize(66);
        assertThat(execution.verdicts("again"))
                .containsExactly(
                        "V37 step · PostgreSQL 18 passed",
                        "V41 step · PostgreSQL 18 passed",
                        "V99 step · PostgreSQL 18 passed");
    }

    @Migrations(locations = GeneratedHistory.HUNDRED, undo = GeneratedHistory.HUNDRED_UNDO, scope = "from:35")
    @Seed(rows = 0)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class ManyStates {
        @Order(1)
        @MigrationTest
        void all(MigrationRun run) {
            run.up();
            assertThat(run.query("select count(*) as n from pg_tables where tablename ~ '^t[0-9]+$'")
                            .get(0))
                    .containsEntry("n", Long.valueOf(run.migration().label().substring(1)));
        }

        @Order(2)
        @MigrationTest({"37", "41", "99"})
        void again(MigrationRun run) {
            all(run);
        }
    }
}
