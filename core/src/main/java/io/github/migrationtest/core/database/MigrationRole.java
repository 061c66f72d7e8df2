package io.github.migrationtest.core.database;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The role that migrations run as.
 *
 * @param name the role
 * @param password its password, with which it logs in itself; null to take its part after logging in as our user
 * @param origin where the user named it, for messages
 */
record MigrationRole(String name, @Nullable String password, String origin) {

    /** The setting that names the role. */
    static final String KEY = "migrationtest.role";

    /** The setting that has the role's password; best an environment variable. */
    static final String PASSWORD_KEY = "migrationtest.role-password";

    // PostgreSQL documentation, 21.3: to make a database for another role, one must be able to be that role (SET, 16
    // and
    // newer) and to use what it owns (INHERIT).
    private static final String QUERY = """
            select pg_has_role(r.oid, 'USAGE') and pg_has_role(r.oid, case when ? >= 16 then 'SET' else 'MEMBER' end),
                   r.rolcanlogin,
                   r.rolsuper,
                   (select rolsuper from pg_roles where rolname = current_user)
            from pg_roles r
            where r.rolname = ?
            """;

    private static final String OTHERS = """
            select string_agg(rolname, ', ' order by rolname)
            from pg_roles
            where rolname !~ '^pg_'
            """;

    static Optional<MigrationRole> of(Settings settings) {
        return settings.find(KEY)
                .map(value -> new MigrationRole(
                        value.text(), settings.get(PASSWORD_KEY).orElse(null), value.toString()));
    }

    /** The name as SQL has it. */
    String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * How the role's sessions are made, by a user who may make them.
     *
     * @throws ConfigurationException if there is no such role, or our user may not act for it
     */
    Migrator migrator(Connection connection, ServerAddress address, ServerVersion version) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setInt(1, version.major());
            query.setString(2, name);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new ConfigurationException(origin + ": there is no such role on " + address + ". It has "
                            + others(connection) + ". Create it in the init script (" + InitScript.KEY + ", or "
                            + InitScript.USUAL + " on the classpath): CREATE ROLE " + quoted() + " LOGIN;");
                }
                if (row.getBoolean(3)) {
                    throw new ConfigurationException(origin + ": on " + address + " that role is a superuser, whom"
                            + " nothing is forbidden. Name the role that migrates in production, or leave the setting"
                            + " out.");
                }
                if (!row.getBoolean(1)) {
                    throw new ConfigurationException(origin + ": " + address.user() + " may not act for that role on "
                            + address + ". As superuser: " + grant(address, version) + ";");
                }
                if (password != null && !row.getBoolean(2)) {
                    throw new ConfigurationException(PASSWORD_KEY + " is set, but the role " + name + " on " + address
                            + " may not log in. ALTER ROLE " + quoted() + " LOGIN; or leave the password out.");
                }
                return migrator(address, row.getBoolean(4));
            }
        }
    }

    private String grant(ServerAddress address, ServerVersion version) {
        String user = '"' + address.user() + '"';
        return "GRANT " + quoted() + " TO " + user
                + (version.major() >= 16 ? " WITH INHERIT TRUE, SET TRUE" : "; ALTER ROLE " + user + " INHERIT");
    }

    private static String others(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OTHERS);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    // Tried on 13 to 18. Given when the session starts, the role is what RESET ROLE and DISCARD ALL return to. As
    // session_authorization cannot be given there (it is ignored), it is set: from then on SET ROLE NONE stays the
    // role.
    private Migrator migrator(ServerAddress address, boolean superuser) {
        if (password != null) {
            return new Migrator(name, password, "", "");
        }
        String option = "-c role=" + name.replace("\\", "\\\\").replace(" ", "\\ ");
        String begin = superuser ? "set session authorization " + quoted() : "";
        return new Migrator(address.user(), address.password(), option, begin);
    }

    @Override
    public String toString() {
        return name;
    }
}
