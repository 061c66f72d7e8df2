package io.github.migrationtest.core.database;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The servers of this JVM, one for each specification, init script and role. Thread-safe.
 *
 * <p>They end with {@link #closeAll()}, at the latest with the JVM.
 */
public final class DatabaseServers {

    /** The setting that names the provider of a bare version: {@code embedded} (the default) or {@code docker}. */
    public static final String PROVIDER_KEY = "migrationtest.provider";

    /** Tells providers whose saved states a server begins with, where not with those of all; not a setting of users. */
    public static final String STATES_OF_KEY = "migrationtest.states.of";

    /** Tells providers that a server saves its states and begins with none; not a setting of users. */
    public static final String STATES_ANEW_KEY = "migrationtest.states.anew";

    /** A server that is set up in another way is another one: roles belong to the whole server. */
    private record Key(DatabaseSpec spec, List<Object> setup) {}

    private static final Map<Key, FutureTask<DatabaseServer>> SERVERS = new ConcurrentHashMap<>();

    /** Servers that are not given to whoever asks: started for one purpose, or retired. */
    private static final Set<DatabaseServer> APART = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(DatabaseServers::closeAll, "migration-test-shutdown"));
    }

    private DatabaseServers() {}

    /**
     * Reads a specification as users write it.
     *
     * @throws ConfigurationException if it is none
     */
    public static DatabaseSpec parse(String text, Settings settings) {
        TreeSet<String> names = new TreeSet<>(Providers.byName().keySet());
        String provider = settings.get(PROVIDER_KEY).orElse(DatabaseSpec.EMBEDDED);
        if (!names.contains(provider)) {
            throw new ConfigurationException("No database provider is called "
                    + settings.find(PROVIDER_KEY).orElseThrow() + ". There are " + String.join(", ", names) + ".");
        }
        DatabaseSpec spec = DatabaseSpec.parse(text, provider, names);
        boolean bareImageVersion =
                spec.provider().equals(DatabaseSpec.DOCKER) && spec.target().matches("\\d+(\\.\\d+)*");
        return bareImageVersion ? new DatabaseSpec(DatabaseSpec.DOCKER, "postgres:" + spec.target()) : spec;
    }

    /**
     * The server of a specification, started by the first who asks; the others wait for that start.
     *
     * @throws DatabaseUnavailableException if it cannot be started; later calls throw the same without trying again
     * @throws ConfigurationException if the specification asks for what cannot be
     */
    public static DatabaseServer get(DatabaseSpec spec, Settings settings) {
        ServerSetup setup = ServerSetup.of(settings);
        FutureTask<DatabaseServer> task = SERVERS.computeIfAbsent(
                new Key(spec, setup.key()), key -> new FutureTask<>(() -> start(spec, settings, setup)));
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Interrupted while waiting for " + spec, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }

    /**
     * Begins to start an embedded server in the background, because one will be asked for: there is something else to read
     * meanwhile. Does nothing for others, which cost more or are not ours to wake; what goes wrong is told by {@link #get}.
     */
    public static void startEarly(DatabaseSpec spec, Settings settings) {
        if (spec.provider().equals(DatabaseSpec.EMBEDDED)) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            get(spec, settings);
                        } catch (RuntimeException toldToWhoeverAsks) {
                            // the task keeps it
                        }
                    },
                    "migration-test " + spec);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static DatabaseServer start(DatabaseSpec spec, Settings settings, ServerSetup setup) {
        DatabaseProvider provider = Providers.byName().get(spec.provider());
        if (provider == null) {
            throw new ConfigurationException(
                    "No database provider is called '" + spec.provider() + "' (" + spec + ").");
        }
        Settings own = setup.states().isEmpty() ? settings : with(settings, Map.of(STATES_OF_KEY, setup.states()));
        return DatabaseServer.open(
                spec,
                provider.start(spec, own),
                setup,
                (states, begin) -> startApart(spec, settings, setup, states, begin));
    }

    // neither the container that is used again and again, nor with the states of the shared server
    private static DatabaseServer startApart(
            DatabaseSpec spec, Settings settings, ServerSetup setup, @Nullable String states, boolean begin) {
        Map<String, String> own = new HashMap<>(Map.of("migrationtest.docker.reuse", "false"));
        if (states == null) {
            own.put("migrationtest.states", "off");
        }
        own.put(STATES_ANEW_KEY, String.valueOf(!begin));
        DatabaseServer server = start(spec, with(settings, own), setup.withStates(states));
        APART.add(server);
        return server;
    }

    private static Settings with(Settings settings, Map<String, String> stronger) {
        return settings.after(new Settings.Source("a server of its own", stronger::get));
    }

    /**
     * Gives a server to nobody else from now on, because a migration has changed what all its databases share. Those who
     * have it already keep it.
     */
    public static void retire(DatabaseServer server) {
        for (Map.Entry<Key, FutureTask<DatabaseServer>> entry : SERVERS.entrySet()) {
            if (isOf(entry.getValue(), server) && SERVERS.remove(entry.getKey(), entry.getValue())) {
                server.retire();
                APART.add(server);
            }
        }
    }

    private static boolean isOf(FutureTask<DatabaseServer> task, DatabaseServer server) {
        try {
            return task.isDone() && task.get() == server;
        } catch (ExecutionException neverStarted) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void forget(DatabaseServer server) {
        APART.remove(server);
    }

    /**
     * Ends all servers that were started; those asked for afterwards start anew. One that cannot be ended does not keep
     * the others.
     */
    public static void closeAll() {
        RuntimeException failure = null;
        for (DatabaseServer server : APART) {
            try {
                server.close();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        // What goes on without us first: it may be a server that another of ours plays.
        List<Key> keys = SERVERS.keySet().stream()
                .sorted(Comparator.comparing(key -> !key.spec().provider().equals(DatabaseSpec.EXTERNAL)))
                .toList();
        for (Key key : keys) {
            FutureTask<DatabaseServer> task = SERVERS.remove(key);
            try {
                if (task != null) {
                    close(task);
                }
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void close(FutureTask<DatabaseServer> task) {
        try {
            task.get().close();
        } catch (ExecutionException neverStarted) {
            // Whoever asked for it has been told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
