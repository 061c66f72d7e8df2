package io.github.migrationtest.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running server and the databases on it that are ours. Thread-safe.
 *
 * <p>Only databases whose names begin with {@value #PREFIX} and that this object created are ever changed or dropped.
 */
public final class DatabaseServer implements AutoCloseable {

    /** What the names of all our databases begin with. */
    public static final String PREFIX = "mt_";

    /** What {@code application_name} begins with in our own sessions. */
    public static final String APPLICATION_NAME = "migration-test";

    private final DatabaseSpec spec;
    private final RunningServer running;
    private final Maintenance maintenance;
    private final ServerVersion version;
    private final Set<String> ours = ConcurrentHashMap.newKeySet();
    private final AtomicInteger created = new AtomicInteger();
    // Tells our names from those of other JVMs on a shared server.
    private final String token = UUID.randomUUID().toString().substring(0, 8);

    private DatabaseServer(DatabaseSpec spec, RunningServer running) throws SQLException {
        this.spec = spec;
        this.running = running;
        this.maintenance = new Maintenance(running.address());
        this.version = maintenance.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show server_version_num")) {
                row.next();
                return new ServerVersion(row.getInt(1));
            }
        });
    }

    /** Connects to a server that a provider has started; ends it again where that fails. */
    static DatabaseServer open(DatabaseSpec spec, RunningServer running) {
        try {
            return new DatabaseServer(spec, running);
        } catch (SQLException e) {
            running.close();
            throw new DatabaseUnavailableException(
                    spec + " does not answer at " + running.address() + ": " + e.getMessage(), e);
        }
    }

    public DatabaseSpec spec() {
        return spec;
    }

    public ServerAddress address() {
        return running.address();
    }

    public ServerVersion version() {
        return version;
    }

    /** How reports call the server: {@code PostgreSQL 16}. */
    public String displayName() {
        return "PostgreSQL " + version.major();
    }

    /**
     * Creates an empty database.
     *
     * @param purpose goes into its name, {@code v181}
     */
    public TestDatabase create(String purpose) throws SQLException {
        return createFrom("template1", purpose);
    }

    /**
     * Creates a copy of a database.
     *
     * @param template a database of this server that we created
     * @param purpose goes into the copy's name, {@code v181}
     */
    public TestDatabase cloneOf(TestDatabase template, String purpose) throws SQLException {
        requireOurs(template, "clone");
        return createFrom(template.name(), purpose);
    }

    /** Drops a database that we created, with all sessions in it; does nothing the second time. */
    public void drop(TestDatabase database) throws SQLException {
        requireOurs(database, "drop");
        execute("drop database if exists " + database.name() + " with (force)");
    }

    private TestDatabase createFrom(String template, String purpose) throws SQLException {
        String name = newName(purpose);
        ours.add(name);
        execute("create database " + name + " template " + template
                + (version.major() >= 15 ? " strategy file_copy" : ""));
        return new TestDatabase(this, name);
    }

    private String newName(String purpose) {
        String words = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        return PREFIX + words.substring(0, Math.min(words.length(), 40)) + "_" + token + "_"
                + created.incrementAndGet();
    }

    private void requireOurs(TestDatabase database, String verb) {
        if (database.server() != this || !ours.contains(database.name())) {
            throw new IllegalArgumentException("Not ours to " + verb + ": " + database);
        }
    }

    private void execute(String sql) throws SQLException {
        maintenance.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @Override
    public void close() {
        try {
            maintenance.close();
        } catch (SQLException e) {
            // The server ends in the next line.
        } finally {
            running.close();
        }
    }
}
