package io.github.migrationtest.core.catalog;

import java.util.List;

/** A role of the server. */
public final class Role extends CatalogObject {

    Role(ObjectParts parts) {
        super(parts);
    }

    public boolean isSuperuser() {
        return has("superuser");
    }

    public boolean canLogin() {
        return has("login");
    }

    public boolean canCreateDatabases() {
        return has("createdb");
    }

    public boolean canCreateRoles() {
        return has("createrole");
    }

    public boolean canReplicate() {
        return has("replication");
    }

    public boolean bypassesRowLevelSecurity() {
        return has("bypassrls");
    }

    /** Whether it has the privileges of the roles that it is a member of without {@code SET ROLE}. */
    public boolean inheritsPrivileges() {
        return !has("noinherit");
    }

    /** The roles that it was made a member of, by name. */
    public List<String> memberOf() {
        return details("member of");
    }
}
