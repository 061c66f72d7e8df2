package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

    /** Those that do not count any more, because what all databases share is now another: the caller drops them. */
    List<String> forgotten(Connection connection) throws SQLException {
        List<String> names =
                there.stream().filter(name -> !name.equals(name(INIT))).toList();
        if (!shared.isEmpty()) {
            shared = shared(connection);
        }
        return names;
    }

    /** Says that what all databases share is now as the init script has made it. */
    @Nullable
    Void begun(Connection connection) throws SQLException {
        forgotten(connection);
        return null;
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

    /** Notes when each was used last, and drops those that have not been used for longest until the rest fits. */
    void fit(Connection connection, long bytes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String name : used) {
                statement.execute("comment on database " + name + " is '" + Instant.now() + "'");
            }
            long total = 0;
            for (Sized database : newestFirst(statement)) {
                total += database.bytes();
                if (total > bytes && !database.name().equals(name(INIT))) {
                    statement.execute("drop database " + database.name());
                    there.remove(database.name());
                }
            }
        }
    }

    private record Sized(String name, long bytes) {}

    private static List<Sized> newestFirst(Statement statement) throws SQLException {
        String sql = """
                select datname, pg_database_size(oid)
                from pg_database
                where starts_with(datname, '%s')
                order by shobj_description(oid, 'pg_database') desc nulls last, datname
                """.formatted(PREFIX);
        List<Sized> databases = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                databases.add(new Sized(row.getString(1), row.getLong(2)));
            }
        }
        return databases;
    }
}
