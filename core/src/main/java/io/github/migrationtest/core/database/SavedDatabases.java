package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The databases that outlive their server: states that were reached once, by the hash of what makes them. */
final class SavedDatabases {

    static final String PREFIX = DatabaseServer.PREFIX + "state_";

    /** The database that all others begin as copies of, where there is an init script. It stays whatever its size. */
    static final String INIT = "00000000";

    /**
     * What all databases share. Where it is not what it was, a test has changed it, and a later server must not begin with
     * that.
     */
    private static final String SHARED = """
            select md5(concat(
                (select string_agg(r::text, ',' order by rolname) from pg_roles r),
                (select string_agg(m::text, ',' order by roleid, member) from pg_auth_members m),
                (select string_agg(t::text, ',' order by spcname) from pg_tablespace t),
                (select string_agg(s::text, ',' order by s::text) from pg_db_role_setting s where setdatabase = 0),
                (select string_agg(f::text, ',' order by seqno) from pg_file_settings f)))
            """;

    private volatile String shared;
    private final Set<String> there = ConcurrentHashMap.newKeySet();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private volatile boolean changed;

    private SavedDatabases(String shared) {
        this.shared = shared;
    }

    /** Those that a server has brought that can save any. */
    static SavedDatabases on(Connection connection) throws SQLException {
        SavedDatabases saved = new SavedDatabases(shared(connection));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select datname from pg_database where starts_with(datname, '" + PREFIX + "')")) {
            while (row.next()) {
                saved.there.add(row.getString(1));
            }
        }
        return saved;
    }

    static String name(String key) {
        if (!key.matches("[0-9a-f]{8,40}")) {
            throw new IllegalArgumentException("Not the hash of a state: " + key);
        }
        return PREFIX + key;
    }

    Optional<String> find(String key) {
        String name = name(key);
        if (!there.contains(name)) {
            return Optional.empty();
        }
        used.add(name);
        return Optional.of(name);
    }

    boolean hasAny() {
        return !there.isEmpty();
    }

    boolean has(String name) {
        return there.contains(name);
    }

    void add(String name) {
        there.add(name);
        used.add(name);
        changed = true;
    }

    void remove(String name) {
        there.remove(name);
    }

    /** All but what the init script has made. */
    List<String> states() {
        return there.stream().filter(name -> !name.equals(name(INIT))).toList();
    }

    /** Says that what all databases share is now as it is meant to be. */
    void sharedIsMeant(Connection connection) throws SQLException {
        if (!shared.isEmpty()) {
            shared = shared(connection);
        }
    }

    /** None, on a server that can save none. */
    static SavedDatabases none() {
        return new SavedDatabases("");
    }

    private static String shared(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SHARED)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Whether a later server would begin with more than this one did, and with nothing that was not to be there. */
    boolean worthSaving(Connection connection) throws SQLException {
        return changed && shared(connection).equals(shared);
    }

    /** Drops what does not fit: what this run has used stays longest, then what was saved last. */
    void fit(Connection connection, long bytes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long total = 0;
            for (Sized database : mostWantedFirst(statement)) {
                total += database.bytes();
                if (total > bytes && !database.name().equals(name(INIT))) {
                    statement.execute("drop database " + database.name());
                    there.remove(database.name());
                }
            }
        }
    }

    private record Sized(String name, long bytes) {}

    // nothing is written down with the database: its comment and settings are the migrations' own
    private List<Sized> mostWantedFirst(Statement statement) throws SQLException {
        String newestFirst = """
                select datname, pg_database_size(oid)
                from pg_database
                where starts_with(datname, '%s')
                order by oid desc
                """.formatted(PREFIX);
        List<Sized> databases = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(newestFirst)) {
            while (row.next()) {
                databases.add(new Sized(row.getString(1), row.getLong(2)));
            }
        }
        databases.sort(Comparator.comparing(database -> !used.contains(database.name())));
        return databases;
    }
}
