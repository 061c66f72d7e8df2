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

        assertThat(execution.message("isProductions", "V2 add email · PostgreSQL 18"))
                .isEqualTo("""
                        [V2 add email · PostgreSQL 18] Expecting the schema that the migrations make to be that of \
                        histories/start/prod-schema.sql
                        but compared with the file:
                          table public.customer: grant to shop_reader is missing: SELECT
                        Run again: -Dtest='SchemaFileTest$Drift#isProductions' -Dmigrationtest.scope=2 \
                        -Dmigrationtest.databases=18""");
        assertThat(execution.verdicts("bringsNoRoles"))
                .containsExactly("V2 add email · PostgreSQL 15 passed", "V2 add email · PostgreSQL 18 passed");
    }

    static class Drift {
        @MigrationTest("2")
        void isProductions(MigrationRun run) {
            run.up();
            assertThat(run).matchesSchema("histories/start/prod-schema.sql");
        }

        @MigrationTest("2")
        void bringsNoRoles(MigrationRun run) {
            run.up();
            assertThat(run.differencesFrom("histories/start/prod-schema.sql")).isNotEmpty();
            assertThat(run.query("select rolname from pg_roles where rolname like 'shop%'"))
                    .isEmpty();
        }
    }

    @Test
    void sayItYourself() {
        assertThat(Execution.of(Same.class).problems()).isEmpty();
    }

    static class Same {
        @MigrationTest("2")
        void isTheSame(MigrationRun run) {
            assertThat(run.differencesFrom("histories/start/v2.sql"))
                    .containsOnly("removed column public.customer.email");

            run.up();
            assertThat(run).matchesSchema("histories/start/v2.sql");
            assertThat(run).matchesSchema("src/test/resources/histories/start/v2.sql");

            run.execute("create index hotfix on customer (email)");
            assertThat(run.differencesFrom("histories/start/v2.sql")).containsOnly("added index public.hotfix");
        }
    }

    /** Where the role that migrates is production's, so are the owners. */
    @Test
    void ownersCountWhereTheRoleIsNamed() {
        Execution execution = Execution.of(Owned.class);

        assertThat(execution.problems()).isEmpty();
    }

    @Databases(value = "18", role = "shop_app", init = "src/test/resources/histories/role/init.sql")
    static class Owned {
        @MigrationTest("2")
        void isProductions(MigrationRun run) {
            run.up();
            assertThat(run.differencesFrom("histories/start/prod-schema.sql").lines())
                    .contains("table public.customer: owner changed from shop_owner to shop_app");
        }
    }

    @Test
    void namesTheFileThatIsWrong() {
        Execution execution = Execution.of(Wrong.class);

        assertThat(execution.message("isNowhere", "V2"))
                .startsWith(
                        "[V2 add email · PostgreSQL 18] There is no schema nowhere.sql, neither on the classpath nor in the"
                                + " project (")
                .contains("). Put it below src/test/resources, or name its path in the project.");
        assertThat(execution.message("isBlank", "V2"))
                .startsWith("[V2 add email · PostgreSQL 18] The schema has no name: name a file, prod-schema.sql.");
        assertThat(execution.message("isADump", "V2"))
                .startsWith(
                        "[V2 add email · PostgreSQL 18] The schema junit-extension/src/test/resources/histories/start/prod.dump"
                                + " is a dump of the custom format, and is compared as SQL. Make it of the same file: pg_restore"
                                + " --schema-only -f schema.sql junit-extension/src/test/resources/histories/start/prod.dump");
    }

    @Databases("18")
    static class Wrong {
        @MigrationTest("2")
        void isNowhere(MigrationRun run) {
            run.up();
            assertThat(run).matchesSchema("nowhere.sql");
        }

        @MigrationTest("2")
        void isBlank(MigrationRun run) {
            run.up();
            assertThat(run).matchesSchema(" ");
        }

        @MigrationTest("2")
        void isADump(MigrationRun run) {
            run.up();
            assertThat(run).matchesSchema("histories/start/prod.dump");
        }
    }
}
