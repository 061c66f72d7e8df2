package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import org.junit.jupiter.api.Test;

/** A mistake at one method is that method's; what each mistake is told, {@link MisuseTest} asserts. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class BadInputTest {

    @Test
    void aMethodThatIsRefusedDoesNotKeepTheOthersFromRunning() {
        Execution execution = Execution.of(OneWrong.class);

        assertThat(execution.verdicts())
                .containsExactlyInAnyOrder(
                        "wrong: wrong(MigrationRun) failed", "right: V2 add email · PostgreSQL 18 passed");
    }

    static class OneWrong {
        @MigrationTest("7")
        void wrong(MigrationRun run) {}

        @MigrationTest("2")
        void right(MigrationRun run) {
            run.up();
        }
    }
}
