package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Role;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a role of the server.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractRoleAssert<SELF extends AbstractRoleAssert<SELF>>
        extends AbstractCatalogObjectAssert<SELF, Role> {

    protected AbstractRoleAssert(@Nullable Role actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the role may log in.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("app")).canLogin();
     * // fails:
     * assertThat(catalog.role("auditor")).canLogin();</code></pre>
     */
    public SELF canLogin() {
        return is(Role::canLogin, "log in", role -> "it is NOLOGIN");
    }

    /**
     * Verifies that the role may not log in.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("auditor")).cannotLogin();
     * // fails:
     * assertThat(catalog.role("app")).cannotLogin();</code></pre>
     */
    public SELF cannotLogin() {
        return isNot(Role::canLogin, "log in", role -> "it is LOGIN");
    }

    /**
     * Verifies that the role is a superuser.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("root")).isSuperuser();
     * // fails:
     * assertThat(catalog.role("app")).isSuperuser();</code></pre>
     */
    public SELF isSuperuser() {
        return is(Role::isSuperuser, "be a superuser", role -> "it is NOSUPERUSER");
    }

    /**
     * Verifies that the role is no superuser.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("app")).isNotSuperuser();
     * // fails:
     * assertThat(catalog.role("root")).isNotSuperuser();</code></pre>
     */
    public SELF isNotSuperuser() {
        return isNot(Role::isSuperuser, "be a superuser", role -> "it is SUPERUSER");
    }

    /**
     * Verifies that the role may create databases.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("app")).canCreateDatabases();
     * // fails:
     * assertThat(catalog.role("auditor")).canCreateDatabases();</code></pre>
     */
    public SELF canCreateDatabases() {
        return is(Role::canCreateDatabases, "create databases", role -> "it is NOCREATEDB");
    }

    /**
     * Verifies that the role may not create databases.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("auditor")).cannotCreateDatabases();
     * // fails:
     * assertThat(catalog.role("app")).cannotCreateDatabases();</code></pre>
     */
    public SELF cannotCreateDatabases() {
        return isNot(Role::canCreateDatabases, "create databases", role -> "it is CREATEDB");
    }

    /**
     * Verifies that the role may create roles.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("root")).canCreateRoles();
     * // fails:
     * assertThat(catalog.role("app")).canCreateRoles();</code></pre>
     */
    public SELF canCreateRoles() {
        return is(Role::canCreateRoles, "create roles", role -> "it is NOCREATEROLE");
    }

    /**
     * Verifies that the role may not create roles.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("app")).cannotCreateRoles();
     * // fails:
     * assertThat(catalog.role("root")).cannotCreateRoles();</code></pre>
     */
    public SELF cannotCreateRoles() {
        return isNot(Role::canCreateRoles, "create roles", role -> "it is CREATEROLE");
    }

    /**
     * Verifies that the role may replicate.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("root")).canReplicate();
     * // fails:
     * assertThat(catalog.role("app")).canReplicate();</code></pre>
     */
    public SELF canReplicate() {
        return is(Role::canReplicate, "replicate", role -> "it is NOREPLICATION");
    }

    /**
     * Verifies that the role may not replicate.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("app")).cannotReplicate();
     * // fails:
     * assertThat(catalog.role("root")).cannotReplicate();</code></pre>
     */
    public SELF cannotReplicate() {
        return isNot(Role::canReplicate, "replicate", role -> "it is REPLICATION");
    }

    /**
     * Verifies that the role sees every row, whatever the policies.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("root")).bypassesRowLevelSecurity();
     * // fails:
     * assertThat(catalog.role("app")).bypassesRowLevelSecurity();</code></pre>
     */
    public SELF bypassesRowLevelSecurity() {
        return is(Role::bypassesRowLevelSecurity, "bypass row level security", role -> "it is NOBYPASSRLS");
    }

    /**
     * Verifies that the role sees the rows that policies let it see.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("app")).doesNotBypassRowLevelSecurity();
     * // fails:
     * assertThat(catalog.role("root")).doesNotBypassRowLevelSecurity();</code></pre>
     */
    public SELF doesNotBypassRowLevelSecurity() {
        return isNot(Role::bypassesRowLevelSecurity, "bypass row level security", role -> "it is BYPASSRLS");
    }

    /**
     * Verifies that the role has the privileges of the roles that it is a member of.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("app")).inheritsPrivileges();
     * // fails:
     * assertThat(catalog.role("auditor")).inheritsPrivileges();</code></pre>
     */
    public SELF inheritsPrivileges() {
        return is(Role::inheritsPrivileges, "inherit privileges", role -> "it is NOINHERIT");
    }

    /**
     * Verifies that the role has the privileges of the roles that it is a member of only after {@code SET ROLE}.
     *
     * <pre><code class='java'> // CREATE ROLE root SUPERUSER CREATEROLE REPLICATION BYPASSRLS;
     * // CREATE ROLE app LOGIN CREATEDB; CREATE ROLE auditor NOINHERIT
     * // passes:
     * assertThat(catalog.role("auditor")).doesNotInheritPrivileges();
     * // fails:
     * assertThat(catalog.role("app")).doesNotInheritPrivileges();</code></pre>
     */
    public SELF doesNotInheritPrivileges() {
        return isNot(Role::inheritsPrivileges, "inherit privileges", role -> "it is INHERIT");
    }

    /**
     * Verifies that the role was made a member of another.
     *
     * <pre><code class='java'> // GRANT auditor TO app
     * // passes:
     * assertThat(catalog.role("app")).isMemberOf("auditor");
     * // fails:
     * assertThat(catalog.role("app")).isMemberOf("root");
     * assertThat(catalog.role("auditor")).isMemberOf("root");</code></pre>
     */
    public SELF isMemberOf(String role) {
        return is(
                member -> member.memberOf().contains(role), "be a member of " + role, AbstractRoleAssert::memberships);
    }

    /**
     * Verifies that the role was not made a member of another.
     *
     * <pre><code class='java'> // GRANT auditor TO app
     * // passes:
     * assertThat(catalog.role("auditor")).isNotMemberOf("app");
     * // fails:
     * assertThat(catalog.role("app")).isNotMemberOf("auditor");</code></pre>
     */
    public SELF isNotMemberOf(String role) {
        return isNot(
                member -> member.memberOf().contains(role), "be a member of " + role, AbstractRoleAssert::memberships);
    }

    private static String memberships(Role role) {
        return "it is a member of " + (role.memberOf().isEmpty() ? "none" : String.join(", ", role.memberOf()));
    }
}
