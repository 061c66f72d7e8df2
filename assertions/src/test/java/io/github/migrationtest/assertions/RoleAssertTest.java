package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class RoleAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void canLogin() {
        assertThat(catalog.role("app")).canLogin();

        assertFails(() -> assertThat(catalog.role("auditor")).canLogin(), """
                Expecting role auditor to log in
                but it is NOLOGIN
                """);
    }

    @Test
    void cannotLogin() {
        assertThat(catalog.role("auditor")).cannotLogin();

        assertFails(() -> assertThat(catalog.role("app")).cannotLogin(), """
                Expecting role app not to log in
                but it is LOGIN
                """);
    }

    @Test
    void isSuperuser() {
        assertThat(catalog.role("root")).isSuperuser();

        assertFails(() -> assertThat(catalog.role("app")).isSuperuser(), """
                Expecting role app to be a superuser
                but it is NOSUPERUSER
                """);
    }

    @Test
    void isNotSuperuser() {
        assertThat(catalog.role("app")).isNotSuperuser();

        assertFails(() -> assertThat(catalog.role("root")).isNotSuperuser(), """
                Expecting role root not to be a superuser
                but it is SUPERUSER
                """);
    }

    @Test
    void canCreateDatabases() {
        assertThat(catalog.role("app")).canCreateDatabases();

        assertFails(() -> assertThat(catalog.role("auditor")).canCreateDatabases(), """
                Expecting role auditor to create databases
                but it is NOCREATEDB
                """);
    }

    @Test
    void cannotCreateDatabases() {
        assertThat(catalog.role("auditor")).cannotCreateDatabases();

        assertFails(() -> assertThat(catalog.role("app")).cannotCreateDatabases(), """
                Expecting role app not to create databases
                but it is CREATEDB
                """);
    }

    @Test
    void canCreateRoles() {
        assertThat(catalog.role("root")).canCreateRoles();

        assertFails(() -> assertThat(catalog.role("app")).canCreateRoles(), """
                Expecting role app to create roles
                but it is NOCREATEROLE
                """);
    }

    @Test
    void cannotCreateRoles() {
        assertThat(catalog.role("app")).cannotCreateRoles();

        assertFails(() -> assertThat(catalog.role("root")).cannotCreateRoles(), """
                Expecting role root not to create roles
                but it is CREATEROLE
                """);
    }

    @Test
    void canReplicate() {
        assertThat(catalog.role("root")).canReplicate();

        assertFails(() -> assertThat(catalog.role("app")).canReplicate(), """
                Expecting role app to replicate
                but it is NOREPLICATION
                """);
    }

    @Test
    void cannotReplicate() {
        assertThat(catalog.role("app")).cannotReplicate();

        assertFails(() -> assertThat(catalog.role("root")).cannotReplicate(), """
                Expecting role root not to replicate
                but it is REPLICATION
                """);
    }

    @Test
    void bypassesRowLevelSecurity() {
        assertThat(catalog.role("root")).bypassesRowLevelSecurity();

        assertFails(() -> assertThat(catalog.role("app")).bypassesRowLevelSecurity(), """
                Expecting role app to bypass row level security
                but it is NOBYPASSRLS
                """);
    }

    @Test
    void doesNotBypassRowLevelSecurity() {
        assertThat(catalog.role("app")).doesNotBypassRowLevelSecurity();

        assertFails(() -> assertThat(catalog.role("root")).doesNotBypassRowLevelSecurity(), """
                Expecting role root not to bypass row level security
                but it is BYPASSRLS
                """);
    }

    @Test
    void inheritsPrivileges() {
        assertThat(catalog.role("app")).inheritsPrivileges();

        assertFails(() -> assertThat(catalog.role("auditor")).inheritsPrivileges(), """
                Expecting role auditor to inherit privileges
                but it is NOINHERIT
                """);
    }

    @Test
    void doesNotInheritPrivileges() {
        assertThat(catalog.role("auditor")).doesNotInheritPrivileges();

        assertFails(() -> assertThat(catalog.role("app")).doesNotInheritPrivileges(), """
                Expecting role app not to inherit privileges
                but it is INHERIT
                """);
    }

    @Test
    void isMemberOf() {
        assertThat(catalog.role("app")).isMemberOf("auditor");

        assertFails(() -> assertThat(catalog.role("app")).isMemberOf("root"), """
                Expecting role app to be a member of root
                but it is a member of auditor
                """);
        assertFails(() -> assertThat(catalog.role("auditor")).isMemberOf("root"), """
                Expecting role auditor to be a member of root
                but it is a member of none
                """);
    }

    @Test
    void isNotMemberOf() {
        assertThat(catalog.role("auditor")).isNotMemberOf("app");

        assertFails(() -> assertThat(catalog.role("app")).isNotMemberOf("auditor"), """
                Expecting role app not to be a member of auditor
                but it is a member of auditor
                """);
    }
}
