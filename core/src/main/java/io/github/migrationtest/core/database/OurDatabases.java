package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases on a server that are ours: how they come to be, what they are called, how they go. Thread-safe. */
final class OurDatabases {

    // PostgreSQL cuts names at 63 bytes; the rest is prefix, token and number.
    private static final int MAX_PURPOSE = 40;

    /** PostgreSQL documentation, appendix A: {@code disk_full}. */
    private static final String DISK_FULL = "53100";

    /** PostgreSQL documentation, appendix A: {@code object_in_use}. */
    private static final String OBJECT_IN_USE = "55006";

    private final DatabaseServer server;
    private final String token;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final AtomicInteger created = new AtomicInteger();

    /** @param token tells our names from those of other JVMs on a shared server */
    OurDatabases(DatabaseServer server, String token) {
        this.server = server;
        this.token = token;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Takes one that an earlier JVM of ours has made. */
    void add(String name) {
        names.add(name);
    }

    void require(TestDatabase database, String verb) {
        if (database.server() != server || !names.contains(database.name())) {
            throw new IllegalArgumentException("Refused to " + verb + " " + database.name() + " on "
                    + server.displayName()
                    + ": only databases that were created there by this run, and not dropped since, are touched.");
        }
    }

    // file_copy: 9 ms for 25 tables where data is kept in memory, wal_log 16 ms (15 and newer can do both).
    TestDatabase create(Connection connection, String template, String owner, String purpose) throws SQLException {
        String name = newName(purpose);
        String strategy = server.version().major() >= 15 ? " strategy file_copy" : "";
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template + owner + strategy);
        } catch (SQLException e) {
            if (DISK_FULL.equals(e.getSQLState())) {
                throw noRoom(e);
            }
            throw e;
        }
        names.add(name);
        return new TestDatabase(server, name);
    }

    /** Creates a copy with what belongs to the database itself, once nobody is at work in it. */
    TestDatabase copy(Connection connection, TestDatabase template, String owner, String purpose) throws SQLException {
        Quiet quiet = Quiet.of(connection, template.name());
        try {
            List<Session> sessions = Sessions.evict(
                    connection,
                    template.name(),
                    session -> session.isOurs() && session.isIdle() || session.isBackgroundWorker());
            if (!sessions.isEmpty()) {
                throw DatabaseInUseException.cloning(template, sessions);
            }
            TestDatabase copy = create(connection, template.name(), owner, purpose);
            if (server.isFirst(template)) {
                DatabaseProperties.copyAllButOwner(connection, template.name(), copy.name());
            } else {
                DatabaseProperties.copy(connection, template.name(), copy.name());
            }
            return copy;
        } finally {
            quiet.end();
        }
    }

    void rename(Connection connection, String from, String to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter database " + from + " rename to " + to);
        }
        names.remove(from);
        names.add(to);
    }

    /** Drops one with all sessions in it. */
    void drop(Connection connection, String name) throws SQLException {
        List<Session> sessions = Sessions.evict(connection, name, session -> true);
        try {
            dropByForce(connection, name);
        } catch (SQLException e) {
            if (!sessions.isEmpty()) {
                throw DatabaseInUseException.dropping(name, sessions);
            }
            throw e;
        }
        names.remove(name);
    }

    private void dropByForce(Connection connection, String name) throws SQLException {
        String drop = "drop database if exists " + name + " with (force)";
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute(drop);
            } catch (SQLException e) {
                if (!OBJECT_IN_USE.equals(e.getSQLState())
                        || !Subscriptions.dropAll(connection, server.address(), name)) {
                    throw e;
                }
                statement.execute(drop);
            }
        }
    }

    private String newName(String purpose) {
        String words = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
        String shortened = words.substring(0, Math.min(words.length(), MAX_PURPOSE));
        return DatabaseServer.PREFIX + shortened + "_" + token + "_" + created.incrementAndGet();
    }

    private DatabaseUnavailableException noRoom(SQLException e) {
        String advice = server.spec().provider().equals(DatabaseSpec.EMBEDDED)
                ? "Where there is plenty of memory, embedded servers keep their data there: -Dmigrationtest.storage=disk keeps"
                        + " it in the cache folder."
                : "Make room there.";
        return new DatabaseUnavailableException(
                "There is no room for another database on " + server.displayName() + " (" + server.address() + "): "
                        + e.getMessage() + "\n" + advice,
                e);
    }
}
