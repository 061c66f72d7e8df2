package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.migration.StepFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Migrations run as an ordinary role, on databases that begin with what the init script makes. */
class RoleTest {

    @Test
    void allChecksPassAsTheRole() {
        assertThat(Execution.of(Checks.class, "migrationtest.rules=-volatile-default")
                        .problems())
                .isEmpty();
    }

    @Databases(
            value = {"13", "18"},
            init = "src/test/resources/histories/role/init.sql",
            role = "shop_owner")
    @Migrations(locations = "classpath:histories/role/migration", undo = "classpath:histories/role/undo")
    static class Checks implements MigrationChecks {

        @MigrationTest(
                value = {"1", "4"},
                group = true)
        void isTheRole(MigrationRun run) {
            run.up();

            run.execute("insert into customer (id) values (5)");
            assertThat(run.query("select id, made_by from customer order by id"))
                    .isEqualTo(List.of(
                            Map.of("id", 1, "made_by", "shop_owner as shop_owner"),
                            // V3 ended SET SESSION AUTHORIZATION: the role's rights stay
                            Map.of("id", 4, "made_by", "postgres as shop_owner"),
                            Map.of("id", 5, "made_by", "shop_owner as shop_owner")));
            assertThat(run.query("select tableowner::text from pg_tables where schemaname in ('public', 'audit')"
                            + " and tablename in ('customer', 'log') order by 1"))
                    .isEqualTo(List.of(Map.of("tableowner", "auditor"), Map.of("tableowner", "shop_owner")));
            assertThat(run.query("select rolname::text from pg_database d join pg_roles r on r.oid = datdba"
                            + " where datname = current_database()"))
                    .isEqualTo(List.of(Map.of("rolname", "shop_owner")));
        }
    }

    @Test
    void whatTheRoleMayNotIsSaidWithTheWayOut() {
        Execution execution = Execution.of(Forbidden.class);

        assertThat(execution.message("up", "V1")).isEqualTo("""
                        [V1 create extension · PostgreSQL 18] up failed: ERROR 42501: permission denied to create extension "pg_stat_statements"
                        Hint: Must be superuser to create this extension.
                          junit-extension/src/test/resources/histories/forbidden/migration/V1__create_extension.sql:1
                            create extension pg_stat_statements
                        Instead:   have a superuser make it: CREATE EXTENSION in the init script (migrationtest/init.sql)
                        Run again: -Dtest='RoleTest$Forbidden#up' -Dmigrationtest.scope=1 -Dmigrationtest.databases=18""");
    }

    @Databases(init = "src/test/resources/histories/role/init.sql", role = "shop_owner")
    @Migrations(locations = "classpath:histories/forbidden/migration", undo = "classpath:histories/forbidden/undo")
    static class Forbidden {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void aScriptThatBecomesSuperuserFails() {
        String message = """
                [V1 escape · PostgreSQL 18] up failed: the script left the role shop_owner and became a superuser, which it could not in production: what followed proves nothing
                  junit-extension/src/test/resources/histories/escape/migration/V1__escape.sql:2
                    set role none
                Instead:   let the role log in itself, with the setting migrationtest.role-password
                Run again: -Dtest='RoleTest$Escape#up' -Dmigrationtest.scope=1 -Dmigrationtest.databases=18""";
        assertThat(Execution.of(Escape.class).message("up", "V1")).isEqualTo(message);
    }

    @Test
    void aRoleWithItsPasswordLogsInItself() {
        assertThat(Execution.of(
                                LogsIn.class,
                                "migrationtest.role=shop_app",
                                "migrationtest.role-password=o'clock & more")
                        .problems())
                .isEmpty();
        assertThat(Execution.of(Escape.class, "migrationtest.role=auditor", "migrationtest.role-password=x")
                        .message("up", "V1")
                        .replaceAll(":\\d+ ", ":5432 "))
                .startsWith("[V1 escape · PostgreSQL 18] migrationtest.role-password is set, but the role auditor on"
                        + " postgres@127.0.0.1:5432 may not log in. ALTER ROLE \"auditor\" LOGIN; or leave the password"
                        + " out.\n");
    }

    @Databases(init = "src/test/resources/histories/role/init.sql", role = "shop_owner")
    @Migrations(locations = "classpath:histories/escape/migration", undo = "classpath:histories/escape/undo")
    static class Escape {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
        }
    }

    @Databases(init = "src/test/resources/histories/role/init.sql", role = "shop_owner")
    @Migrations(locations = "classpath:histories/escape/migration", undo = "classpath:histories/escape/undo")
    static class LogsIn {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
            assertThat(run.query("select tableowner::text from pg_tables where tablename = 'secret'"))
                    .isEqualTo(List.of(Map.of("tableowner", "shop_app")));
        }
    }

    @Test
    void aRoleThatIsNotThereIsNamedWithThoseThatAre() {
        assertThat(Execution.of(Nobody.class).message("up", "V1").replaceAll(":\\d+\\.", ":5432."))
                .isEqualTo(
                        "[V1 create extension · PostgreSQL 18] migrationtest.role=nobody (@Databases at Nobody): there is"
                                + " no such role on postgres@127.0.0.1:5432. It has auditor, postgres, shop_app, shop_owner. Create it in"
                                + " the init script (migrationtest.init, or migrationtest/init.sql on the classpath): CREATE ROLE"
                                + " \"nobody\" LOGIN;\nRun again: -Dtest='RoleTest$Nobody#up' -Dmigrationtest.scope=1"
                                + " -Dmigrationtest.databases=18");
    }

    @Databases(init = "classpath:histories/role/init.sql", role = "nobody")
    @Migrations(locations = "classpath:histories/forbidden/migration", undo = "classpath:histories/forbidden/undo")
    static class Nobody {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void anInitScriptThatIsNotThereIsNamed() {
        assertThat(Execution.of(NoScript.class).message("up", "V1"))
                .startsWith("[V1 create extension · PostgreSQL 18] migrationtest.init=classpath:histories/nothing.sql"
                        + " (@Databases at NoScript): the classpath has no histories/nothing.sql. Name a file relative to"
                        + " the module, or a resource: classpath:migrationtest/init.sql.\n");
        assertThat(Execution.of(NoScript.class, "migrationtest.init=sql/none.sql")
                        .message("up", "V1"))
                .matches("(?s).* migrationtest.init=sql/none.sql \\(JUnit configuration parameter\\): there is no file"
                        + " /.*/junit-extension/sql/none.sql\\. Name a file .*");
    }

    @Databases(init = "classpath:histories/nothing.sql")
    @Migrations(locations = "classpath:histories/forbidden/migration", undo = "classpath:histories/forbidden/undo")
    static class NoScript {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
        }
    }

    /** The observer's sessions are those of the server's user. */
    @Test
    void theDatabaseItselfGivesSessionsOfTheServersUser() {
        assertThat(Execution.of(Observer.class).problems()).isEmpty();
    }

    @Databases(init = "src/test/resources/histories/role/init.sql", role = "shop_owner")
    @Migrations(locations = "classpath:histories/role/migration", undo = "classpath:histories/role/undo")
    static class Observer {
        @MigrationTest("1")
        void isSuperuser(MigrationRun run) throws Exception {
            StepFailure none = run.up().failure().orElse(null);
            assertThat(none).isNull();
            try (var connection = run.database().connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("show is_superuser")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("on");
            }
        }
    }
}
