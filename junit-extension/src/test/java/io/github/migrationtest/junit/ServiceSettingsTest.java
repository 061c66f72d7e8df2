package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service's settings, chosen by annotation and setting; {@code application.yml} of these tests has two histories. */
@Databases("18")
class ServiceSettingsTest {

    private static final List<String> SEEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void aPrefixChoosesTheHistory() {
        Execution execution = Execution.of(Orders.class);

        assertThat(execution.verdicts()).containsExactly("history: history passed");
        assertThat(SEEN.get(0))
                .matches("Flyway [\\d.]+, classpath:histories/plain/migration, as in"
                        + " junit-extension/src/test/resources/application\\.yml app\\.orders\\.flyway"
                        + " \\[public\\.orders_history]");
    }

    @Test
    void aProfileChoosesTheDocuments() {
        Execution.of(Orders.class, "migrationtest.spring.profiles=production");

        assertThat(SEEN.get(0)).endsWith(" (profile production) [public.production_history]");
    }

    @Test
    void whatIsKnownByNobodyIsRefused() {
        assertThat(Execution.of(Orders.class, "migrationtest.spring.prefix=app.order.flyway")
                        .message("history", "history"))
                .isEqualTo("There is no app.order.flyway.* (migrationtest.spring.prefix or"
                        + " @Migrations(springPrefix)) in junit-extension/src/test/resources/application.yml. What looks"
                        + " like Flyway's settings there: app.orders.flyway, app.tenants.flyway.");
        assertThat(Execution.of(Orders.class, "migrationtest.spring.profiles=prodution")
                        .message("history", "history"))
                .isEqualTo("The profile prodution (migrationtest.spring.profiles or @Migrations(springProfiles)) is"
                        + " nowhere in the application's files: there is no application-prodution.yml or .properties, and"
                        + " no document is for it; profiles there: production. Correct its name, or leave it out.");
    }

    @Migrations(springPrefix = "app.orders.flyway")
    static class Orders {
        @MigrationTest
        void history(MigrationHistory history) {
            SEEN.add(history.description() + " " + history.ownTables());
        }
    }

    @Test
    void tenantsGetEachMigrationAndAFailureNamesTheSchema() {
        Execution execution = Execution.of(Tenanted.class);

        assertThat(execution.verdicts("undoRestores")).startsWith("V1 create document · PostgreSQL 18 passed");
        assertThat(execution.message("applies", "V2"))
                .startsWith("[V2 create kind · PostgreSQL 18] up failed: ERROR 42P07: relation \"kind\" already exists"
                        + " (in schema tenant_b)\n"
                        + "  junit-extension/src/test/resources/histories/tenants/migration/V2__create_kind.sql:1\n"
                        + "    create table public.kind (id int primary key)");
        assertThat(execution.verdicts("applies"))
                .containsExactly(
                        "V1 create document · PostgreSQL 18 passed",
                        "V1.1 index title · PostgreSQL 18 passed",
                        "V2 create kind · PostgreSQL 18 failed");
        assertThat(execution.output())
                .contains(", in each of tenant_a, tenant_b, scope all")
                .contains(
                        "  app.tenants.flyway.enabled=false: the application does not migrate by itself; the migrations"
                                + " are tested all the same");
    }

    @Migrations(
            springPrefix = "app.tenants.flyway",
            undo = "classpath:histories/tenants/undo",
            tenants = {"tenant_a", "tenant_b"})
    static class Tenanted implements MigrationChecks {}

    @Test
    void aStepHasTheStatementsOfAllTenants() {
        Execution execution = Execution.of(TenantStatements.class);

        assertThat(execution.verdicts()).containsExactly("runs: V1.1 index title · PostgreSQL 18 passed");
        assertThat(SEEN)
                .containsExactly(
                        "junit-extension/src/test/resources/histories/tenants/migration/V1.1__index_title.sql:1",
                        "junit-extension/src/test/resources/histories/tenants/migration/V1.1__index_title.sql:1");
    }

    @Migrations(
            locations = "classpath:histories/tenants/migration",
            tenants = {"tenant_a", "tenant_b"})
    static class TenantStatements {
        @MigrationTest("1.1")
        void runs(MigrationRun run) {
            run.up().statements().forEach(statement -> SEEN.add(statement.location()));
        }
    }

    @Test
    void tenantsThatCannotBeMeant() {
        assertThat(refusal("a,b,a"))
                .isEqualTo("migrationtest.tenants=a,b,a (JUnit configuration parameter): the schema a is named twice."
                        + " Leave it out once.");
        assertThat(refusal("a,,b"))
                .isEqualTo("migrationtest.tenants=a,,b (JUnit configuration parameter): one of the names is blank. Name"
                        + " a schema, or remove the comma.");
        String tooLong = "ä".repeat(32);
        assertThat(refusal(tooLong))
                .isEqualTo("migrationtest.tenants=" + tooLong + " (JUnit configuration parameter): the name " + tooLong
                        + " has 64 bytes, and PostgreSQL keeps 63 of them. Write a shorter one.");
        assertThat(refusal("pg_tenant"))
                .isEqualTo(
                        "migrationtest.tenants=pg_tenant (JUnit configuration parameter): the schema pg_tenant belongs"
                                + " to PostgreSQL. Name another one.");
        assertThat(Execution.of(BlankTenant.class).message("runs", "runs"))
                .isEqualTo("migrationtest.tenants=a, (@Migrations at BlankTenant): one of the names is blank. Name a"
                        + " schema, or remove the comma.");
    }

    @Migrations(
            locations = "classpath:histories/tenants/migration",
            tenants = {"a", ""})
    static class BlankTenant {
        @MigrationTest
        void runs(MigrationRun run) {
            run.up();
        }
    }

    private static String refusal(String tenants) {
        return Execution.of(TenantStatements.class, "migrationtest.tenants=" + tenants)
                .message("runs", "runs");
    }
}
