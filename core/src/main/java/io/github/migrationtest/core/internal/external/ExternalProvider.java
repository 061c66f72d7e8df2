package io.github.migrationtest.core.internal.external;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseProvider;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.database.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** Uses a server that is there already: {@code jdbc:postgresql://host:port/database?user=…&password=…}. */
public final class ExternalProvider implements DatabaseProvider {

    /** The setting that names the user where the URL does not. */
    static final String USER_KEY = "migrationtest.user";

    /** The setting that has the password where the URL does not. */
    static final String PASSWORD_KEY = "migrationtest.password";

    @Override
    public String name() {
        return DatabaseSpec.EXTERNAL;
    }

    @Override
    public RunningServer start(DatabaseSpec spec, Settings settings) {
        ServerAddress address = address(spec, settings);
        requireCreateDatabase(spec, address);
        return new External(address);
    }

    private static ServerAddress address(DatabaseSpec spec, Settings settings) {
        Properties url = Driver.parseURL(spec.target(), null);
        String host = url == null ? "," : url.getProperty("PGHOST", "localhost");
        if (url == null || host.contains(",")) {
            throw new ConfigurationException("Not the URL of one server: " + spec
                    + ". Write jdbc:postgresql://host:port/database?user=…&password=…");
        }
        String user = url.getProperty("user", settings.get(USER_KEY).orElse(""));
        if (user.isEmpty()) {
            throw new ConfigurationException(
                    "No user for " + spec + ". Add ?user=… to the URL or set " + USER_KEY + ".");
        }
        return new ServerAddress(
                host,
                Integer.parseInt(url.getProperty("PGPORT", "5432")),
                url.getProperty("PGDBNAME", user),
                user,
                url.getProperty("password", settings.get(PASSWORD_KEY).orElse("")),
                otherParameters(spec.target()));
    }

    private static String otherParameters(String url) {
        int question = url.indexOf('?');
        return question < 0
                ? ""
                : Arrays.stream(url.substring(question + 1).split("&"))
                        .filter(parameter -> !parameter.matches("(?i)(user|password)=.*") && !parameter.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static void requireCreateDatabase(DatabaseSpec spec, ServerAddress address) {
        try (Connection connection = DriverManager.getConnection(
                        address.jdbcUrl(address.maintenanceDatabase()), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolsuper or rolcreatedb from pg_roles where rolname = current_user")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new DatabaseUnavailableException("The user " + address.user() + " may not create databases on "
                        + spec + ": migrations are only run in databases of our own. As superuser:"
                        + " ALTER ROLE \"" + address.user() + "\" CREATEDB");
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    "Cannot connect to " + spec + " as " + address.user() + ": " + e.getMessage()
                            + "\nIs the server running there, and are user and password right (in the URL, or "
                            + USER_KEY + " and " + PASSWORD_KEY + ")?",
                    e);
        }
    }

    /** What we were given stays as it is. */
    private record External(ServerAddress address) implements RunningServer {

        @Override
        public boolean outlivesClose() {
            return true;
        }

        @Override
        public void close() {
            // Not ours to end.
        }
    }
}
