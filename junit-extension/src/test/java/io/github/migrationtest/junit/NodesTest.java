package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.migration.NodeStart;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Two nodes of an application that start together. */
class NodesTest {

    @Test
    void oneMigratesAndBothComeUp() {
        Execution execution = Execution.of(Plain.class, "migrationtest.scope=from:2");

        assertThat(execution.verdicts("startsOnTwoNodes")).containsExactly("V2..V4 · PostgreSQL 18 passed");
        assertThat(execution.verdicts("nodes")).containsExactly("V3 add phone · PostgreSQL 18 passed");
    }

    @Databases("18")
    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    static class Plain implements StartsOnTwoNodes {

        @MigrationTest("3")
        void nodes(MigrationRun run) {
            List<NodeStart> starts = run.startNodes(3);

            assertThat(starts).hasSize(3).allMatch(NodeStart::succeeded);
            assertThat(starts.stream().flatMap(start -> start.applied().stream()))
                    .containsExactly("V3 add phone");
            assertThat(run.catalog().table("customer").findColumn("phone")).isPresent();
            assertThatIllegalStateException()
                    .isThrownBy(() -> run.startNodes(2))
                    .withMessage("startNodes(): the database is at V3, not before V3");
        }
    }

    @Test
    void productionsOwnLockMayHang() {
        Execution execution = Execution.of(Hangs.class, "migrationtest.timeout=5s", "migrationtest.scope=2");

        assertThat(execution.message("startsOnTwoNodes", "V2"))
                .startsWith("[V2 index name · PostgreSQL 18] node 1 of 2 did not come up: not finished after 5 s"
                        + " (migrationtest.timeout), so that its sessions were ended (and 1 more)\n"
                        + "  junit-extension/src/test/resources/histories/concurrently/migration/V2__index_name.sql\n")
                .contains("waits for Lock/virtualxid: create index concurrently");
    }

    @Databases("18")
    @Migrations(
            locations = "classpath:histories/concurrently/migration",
            undo = "classpath:histories/concurrently/undo")
    static class Hangs implements StartsOnTwoNodes {}

    @Test
    void settingsMayKeepEachNodeFromMigrating() {
        assertThat(Execution.of(Stays.class, "migrationtest.scope=3").message("startsOnTwoNodes", "V3"))
                .isEqualTo("[V3 add phone · PostgreSQL 18] all 2 nodes came up, and none has applied V3 add phone\n"
                        + "  junit-extension/src/test/resources/histories/plain/migration/V3__add_phone.sql\n"
                        + "Instead:   look for settings that keep the tool from migrating at start: target,"
                        + " skipExecutingMigrations, spring.flyway.enabled\n"
                        + "Run again: -Dtest='NodesTest$Stays#startsOnTwoNodes' -Dmigrationtest.scope=3"
                        + " -Dmigrationtest.databases=18");
    }

    @Databases("18")
    @Migrations(
            locations = "classpath:histories/plain/migration",
            undo = "classpath:histories/plain/undo",
            customizer = UpToTwo.class)
    static class Stays implements StartsOnTwoNodes {}

    static class UpToTwo implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration configuration) {
            configuration.target("2");
        }
    }
}
