package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** {@code DROP DATABASE … WITH (FORCE)} came with it. */
    private static final int OLDEST = 13;

    /** PostgreSQL documentation, appendix A: {@code sqlclient_unable_to_establish_sqlconnection}. */
    private static final String NO_CONNECTION = "08001";

    private final DatabaseSpec spec;
    private final RunningServer running;
    private final Further further;
    private final Maintenance maintenance;
    private final ServerVersion version;
    private final ServerSetup setup;
    private final @Nullable TestDatabase first;
    private final Migrator migrator;
    private final SavedDatabases saved;
    private final OurDatabases ours;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private volatile boolean retired;

    private DatabaseServer(DatabaseSpec spec, RunningServer running, ServerSetup setup, Further further)
            throws SQLException {
        this.spec = spec;
        this.running = running;
        this.setup = setup;
        this.further = further;
        // Tells our names from those of other JVMs on a shared server; a session that has it in its name says we live.
        String token = UUID.randomUUID().toString().substring(0, 8);
        this.maintenance = new Maintenance(running.address(), token, this::explained);
        this.version = maintenance.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show server_version_num")) {
                row.next();
                return new ServerVersion(row.getInt(1));
            }
        });
        requireSupported();
        this.ours = new OurDatabases(this, token);
        running.claim(token);
        maintenance.run(connection -> Leftovers.drop(connection, running));
        boolean given = running.outlivesClose() && !running.isOurs();
        this.saved = running.savedBytes() > 0 ? maintenance.run(SavedDatabases::on) : SavedDatabases.none();
        this.first = given || setup.init().isPresent() ? begun() : null;
        try {
            this.migrator = maintenance.run(this::migrator);
            if (first != null && !saved.has(first.name())) {
                sharedIsMeant();
                save(SavedDatabases.INIT, first);
            }
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Connects to a server that a provider has started; ends it again where that fails.
     *
     * @param further starts another one like it
     */
    static DatabaseServer open(DatabaseSpec spec, RunningServer running, ServerSetup setup, Further further) {
        try {
            return new DatabaseServer(spec, running, setup, further);
        } catch (SQLException e) {
            running.close();
            throw new DatabaseUnavailableException(
                    spec + " does not answer at " + running.address() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private void requireSupported() throws SQLException {
        if (version.major() < OLDEST) {
            maintenance.close();
            throw new DatabaseUnavailableException(spec + " is PostgreSQL " + version
                    + ": the oldest that is supported is " + OLDEST + ". Name a newer server.");
        }
    }

    /** What the init script made: an earlier server has saved it together with the roles that it made. */
    private TestDatabase begun() throws SQLException {
        Optional<TestDatabase> earlier = saved(SavedDatabases.INIT);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return prepared();
    }

    private TestDatabase prepared() throws SQLException {
        TestDatabase database = maintenance.run(connection -> ours.create(connection, "template1", "", "init"));
        try {
            FirstDatabase.prepare(database, address(), setup);
            return database;
        } catch (SQLException | RuntimeException e) {
            drop(database);
            maintenance.close();
            throw e;
        }
    }

    private Migrator migrator(Connection connection) throws SQLException {
        return setup.role().isPresent()
                ? setup.role().get().migrator(connection, address(), version)
                : new Migrator(address().user(), address().password(), "", "");
    }

    /** Starts servers of the same specification. */
    interface Further {

        /**
         * @param states names whose states it saves; null for none at all
         * @param begin whether it begins with those that were saved before
         */
        DatabaseServer start(@Nullable String states, boolean begin);
    }

    /**
     * Starts a further server of the same specification, for what all databases of a server share: roles, tablespaces,
     * settings. It is the caller's to close, and ends with {@link DatabaseServers#closeAll} at the latest.
     *
     * @return empty where the server was given to us, so that there is no other
     */
    public Optional<DatabaseServer> startAnother() {
        return another(null, false);
    }

    /**
     * Starts a further server, as {@link #startAnother()} does, that saves its states apart from those of others.
     *
     * @param states what the states have in common
     * @param begin whether it begins with those that were saved before, and with what else they share
     */
    public Optional<DatabaseServer> startAnother(String states, boolean begin) {
        return another(states, begin);
    }

    private Optional<DatabaseServer> another(@Nullable String states, boolean begin) {
        return running.outlivesClose() && !running.isOurs()
                ? Optional.empty()
                : Optional.of(further.start(states, begin));
    }

    /** Whether it has begun with states that an earlier JVM has saved, and with what else they share. */
    public boolean hasBegunWithStates() {
        return saved.hasAny();
    }

    /**
     * Says that a migration has changed what all databases share, on a server that it has to itself: the states saved
     * before do not go with it any more.
     */
    public void sharedChanged() throws SQLException {
        for (String name : saved.states()) {
            drop(name);
        }
        sharedIsMeant();
    }

    private void sharedIsMeant() throws SQLException {
        maintenance.run(connection -> {
            saved.sharedIsMeant(connection);
            return null;
        });
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

    /** How sessions are made that run migrations. */
    public Migrator migrator() {
        return migrator;
    }

    /** The role that migrations run as, where the user named one. */
    public Optional<String> role() {
        return setup.role().map(MigrationRole::name);
    }

    /**
     * Changes when what our databases begin with changes: the server's version, the init script and the role that
     * migrations run as. Goes into the names of states that are kept.
     */
    public String fingerprint() {
        return setup.fingerprint(version);
    }

    /** How reports call the server: {@code PostgreSQL 16}, as its specification does. */
    public String displayName() {
        return spec.displayName();
    }

    /**
     * Creates an empty database.
     *
     * @param purpose goes into its name, {@code v181}
     * @throws DatabaseUnavailableException if the server has no room for it
     */
    public TestDatabase create(String purpose) throws SQLException {
        TestDatabase begin = first;
        return begin == null
                ? maintenance.run(connection -> ours.create(connection, "template1", owner(), purpose))
                : cloneOf(begin, purpose);
    }

    /**
     * Creates a copy of a database, with its settings, privileges and comment. Sessions of ours that idle in the
     * database are ended.
     *
     * @param template a database of this server that we created
     * @param purpose goes into the copy's name, {@code v181}
     * @throws DatabaseUnavailableException if the server has no room for it
     * @throws DatabaseInUseException if somebody else is connected to it, or one of ours is at work
     */
    public TestDatabase cloneOf(TestDatabase template, String purpose) throws SQLException {
        ours.require(template, "clone");
        return maintenance.run(connection -> ours.copy(connection, template, owner(), purpose));
    }

    /** Whether the owner of a database is no property that its copies have too. */
    boolean isFirst(TestDatabase database) {
        return database == first;
    }

    /** Whether states can outlive this server: {@link #save}. */
    public boolean savesStates() {
        return running.savedBytes() > 0 && !retired;
    }

    /**
     * A state that was saved, here or by an earlier JVM; for copying only.
     *
     * @param key the hash of all that makes the state, in hexadecimal digits
     */
    public Optional<TestDatabase> saved(String key) {
        return saved.find(key).map(name -> {
            ours.add(name);
            return new TestDatabase(this, name);
        });
    }

    /**
     * Saves a copy of a database for later JVMs, unless it is there already or this server cannot; in {@link #close} the
     * states that were not used for longest make room for others.
     *
     * @param key the hash of all that makes the state, in hexadecimal digits
     */
    public void save(String key, TestDatabase database) throws SQLException {
        String name = SavedDatabases.name(key);
        if (savesStates() && !saved.has(name)) {
            ours.require(database, "save");
            // one that two climbs have reached at the same time is the same: the second copy goes on as any other
            TestDatabase copy = cloneOf(database, "saved");
            synchronized (this) {
                if (!saved.has(name)) {
                    maintenance.run(connection -> {
                        ours.rename(connection, copy.name(), name);
                        return null;
                    });
                    saved.add(name);
                }
            }
        }
    }

    /** What its databases share was changed: nothing on it is what a later JVM may begin with. */
    void retire() {
        retired = true;
    }

    /** Drops a database that we created, and ends all sessions in it. */
    public void drop(TestDatabase database) throws SQLException {
        ours.require(database, "drop");
        drop(database.name());
    }

    private void drop(String name) throws SQLException {
        maintenance.run(connection -> {
            ours.drop(connection, name);
            return null;
        });
        kept.remove(name);
        saved.remove(name);
    }

    /**
     * Lets a database outlive the server's {@link #close}: its URL, user and password stay what they are.
     *
     * <p>An embedded server's data is kept on disk until the project's next run that starts one, and nothing listens
     * until somebody gives the command; {@code stop} in its place of {@code start} ends it. A container's data is
     * copied to one that is created and not started; for that, {@link DatabaseServers#closeAll} must be called,
     * as the JUnit extension does, because Testcontainers ends its containers with the JVM. A container that is reused and a server that was given go on
     * anyway, the latter's databases until somebody drops them. A JVM that is killed keeps nothing that would end with
     * it.
     *
     * @return the shell command that starts the server again once it is closed; empty where it goes on by itself
     */
    public Optional<String> keep(TestDatabase database) {
        ours.require(database, "keep");
        kept.add(database.name());
        return running.startCommand();
    }

    /** Who is connected to a database, oldest first. */
    public List<Session> sessions(TestDatabase database) throws SQLException {
        return maintenance.run(connection -> Sessions.of(connection, database.name()));
    }

    /**
     * The same exception, unless the server gives us no further session, or is there no more: that is told with the way
     * out.
     */
    public SQLException explained(SQLException e) {
        Optional<String> ended = NO_CONNECTION.equals(e.getSQLState()) ? running.ended() : Optional.empty();
        if (ended.isPresent()) {
            throw new DatabaseUnavailableException(
                    displayName() + " (" + address() + ") has ended in the middle: " + ended.get(), e);
        }
        return Refusals.explained(e, address());
    }

    private String owner() {
        return setup.role().map(role -> " owner " + role.quoted()).orElse("");
    }

    /**
     * Ends the server; where that goes on, or something on it is kept or saved, drops our other databases from it before.
     */
    @Override
    public void close() {
        DatabaseServers.forget(this);
        Ending ending = Ending.GONE;
        try {
            Ending intended = ending();
            // What is saved has nothing in it but states: it is not where one could not be dropped.
            ending = intended == Ending.SAVED ? Ending.GONE : intended;
            if (running.outlivesClose() || intended != Ending.GONE) {
                dropAllBut(intended == Ending.SAVED ? saved::has : kept::contains);
            }
            if (intended == Ending.SAVED) {
                maintenance.run(connection -> {
                    saved.fit(connection, running.savedBytes());
                    return null;
                });
            }
            ending = intended;
            maintenance.close();
        } catch (SQLException | DatabaseUnavailableException e) {
            if (ending == Ending.GONE && !running.outlivesClose()) {
                // They go with their server, which may have ended by itself already.
                return;
            }
            throw new DatabaseUnavailableException(
                    "Databases beginning with " + PREFIX + " may be left on " + address() + ": " + e.getMessage(), e);
        } finally {
            switch (ending) {
                case GONE -> running.close();
                case KEPT -> running.closeKeeping();
                case SAVED -> running.closeSaving();
            }
        }
    }

    /** What becomes of the server's data. */
    private enum Ending {
        GONE,
        KEPT,
        SAVED
    }

    private Ending ending() throws SQLException {
        if (!kept.isEmpty()) {
            return Ending.KEPT;
        }
        return savesStates() && maintenance.run(saved::worthSaving) ? Ending.SAVED : Ending.GONE;
    }

    private void dropAllBut(Predicate<String> staying) throws SQLException {
        for (String name : ours.names()) {
            if (!staying.test(name)) {
                drop(name);
            }
        }
    }
}
