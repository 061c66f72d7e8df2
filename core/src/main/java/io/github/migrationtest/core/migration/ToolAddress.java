package io.github.migrationtest.core.migration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a tool that runs as a process of its own connects to: by TCP, unencrypted, on this machine. What it sends there is
 * watched like the statements of a tool in this JVM.
 *
 * @param host of the loopback interface
 * @param port a TCP port, of this step's database only
 * @param database the database's name
 * @param user who migrates
 * @param password that user's password, possibly empty
 */
public record ToolAddress(String host, int port, String database, String user, String password) {

    /** The JDBC URL without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database);
    }

    /** A connection URI as libpq takes it (PostgreSQL documentation, "Connection URIs"), with user and password. */
    public String uri() {
        String login = password.isEmpty() ? encoded(user) : encoded(user) + ":" + encoded(password);
        return "postgresql://" + login + "@" + host + ":" + port + "/" + encoded(database) + "?sslmode=disable";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The environment variables that psql and everything else that uses libpq connects with (PostgreSQL documentation,
     * "Environment Variables").
     */
    public Map<String, String> environment() {
        return Map.of(
                "PGHOST", host,
                "PGPORT", String.valueOf(port),
                "PGDATABASE", database,
                "PGUSER", user,
                "PGPASSWORD", password,
                "PGSSLMODE", "disable",
                "PGGSSENCMODE", "disable");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
