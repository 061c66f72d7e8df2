package io.github.migrationtest.core.internal.external;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.ServerAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** Reads the URL of a server that is there already, and refuses what would change what tests find out. */
final class GivenUrl {

    /** The setting that names the user where the URL does not. */
    static final String USER_KEY = "migrationtest.user";

    /** The setting that has the password where the URL does not. */
    static final String PASSWORD_KEY = "migrationtest.password";

    private static final String FORM = "Write jdbc:postgresql://host:port/database?user=…, with the password in "
            + PASSWORD_KEY + " (the environment variable MIGRATIONTEST_PASSWORD).";

    /** What goes elsewhere in an address, and the name that we give our own sessions. */
    private static final Set<String> TAKEN = Set.of("user", "password", "applicationname");

    private GivenUrl() {}

    static ServerAddress read(DatabaseSpec spec, Settings settings) {
        if (spec.target().matches("jdbc:postgresql://[^/?]*@.*")) {
            throw new ConfigurationException(
                    "The driver takes no user and password before the host: " + spec + ". " + FORM);
        }
        Properties url = Driver.parseURL(spec.target(), null);
        if (url == null || url.getProperty("PGHOST", "localhost").contains(",")) {
            throw new ConfigurationException("Not the URL of one server: " + spec + ". " + FORM);
        }
        refuseSchema(spec, url);
        String user = url.getProperty("user", settings.get(USER_KEY).orElse(""));
        if (user.isEmpty()) {
            throw new ConfigurationException(
                    "No user for " + spec + ". Add ?user=… to the URL or set " + USER_KEY + ".");
        }
        return new ServerAddress(
                host(url.getProperty("PGHOST", "localhost")),
                Integer.parseInt(url.getProperty("PGPORT", "5432")),
                url.getProperty("PGDBNAME", user),
                user,
                url.getProperty("password", settings.get(PASSWORD_KEY).orElse("")),
                otherParameters(spec.target()));
    }

    private static void refuseSchema(DatabaseSpec spec, Properties url) {
        String named = url.getProperty("currentSchema") != null
                ? "currentSchema"
                : url.getProperty("options", "").contains("search_path") ? "options" : "";
        if (!named.isEmpty()) {
            throw new ConfigurationException("The parameter " + named + " of " + spec
                    + " would send migrations into another schema on this server only. Tell the migration tool"
                    + " (flyway.defaultSchema, flyway.schemas), and take it out of the URL.");
        }
        if (Boolean.parseBoolean(url.getProperty("readOnly", "false"))) {
            throw new ConfigurationException(
                    "With the parameter readOnly of " + spec + " nothing can be migrated. Take it out of the URL.");
        }
    }

    /** An IPv6 address stands in brackets. */
    private static String host(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static String otherParameters(String url) {
        int question = url.indexOf('?');
        return question < 0
                ? ""
                : Arrays.stream(url.substring(question + 1).split("&"))
                        .filter(parameter -> !parameter.isEmpty()
                                && !TAKEN.contains(
                                        parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("&"));
    }
}
