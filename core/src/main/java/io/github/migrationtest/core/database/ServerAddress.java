package io.github.migrationtest.core.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a server answers, and the user that we create databases as.
 *
 * @param host host name or address
 * @param port TCP port
 * @param maintenanceDatabase the database to connect to for {@code CREATE DATABASE}, mostly {@code postgres}
 * @param user a user that may create databases
 * @param password its password, possibly empty
 * @param parameters further parameters of the JDBC URL, {@code sslmode=require&…}, or empty
 */
public record ServerAddress(
        String host, int port, String maintenanceDatabase, String user, String password, String parameters) {

    /** The JDBC URL of a database on this server, without user and password. */
    public String jdbcUrl(String database) {
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        String suffix = parameters.isEmpty() ? "" : "?" + parameters;
        return "jdbc:postgresql://" + host + ":" + port + "/" + name + suffix;
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
