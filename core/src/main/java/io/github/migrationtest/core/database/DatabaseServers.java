package io.github.migrationtest.core.database;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
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
 * The servers of this JVM, one for each specification. Thread-safe.
 *
 * <p>They end with {@link #closeAll()}, at the latest with the JVM.
 */
public final class DatabaseServers {

    /** The setting that names the provider of a bare version: {@code embedded} (the default) or {@code docker}. */
    public static final String PROVIDER_KEY = "migrationtest.provider";

    /** Tells providers whose saved states a server has that is not the shared one; not a setting of users. */
    public static final String STATES_OF_KEY = "migrationtest.states.of";

    private static final Map<DatabaseSpec, FutureTask<DatabaseServer>> SERVERS = new ConcurrentHashMap<>();

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
        FutureTask<DatabaseServer> task =
                SERVERS.computeIfAbsent(spec, key -> new FutureTask<>(() -> start(key, settings)));
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

    private static DatabaseServer start(DatabaseSpec spec, Settings settings) {
        DatabaseProvider provider = Providers.byName().get(spec.provider());
        if (provider == null) {
            throw new ConfigurationException(
                    "No database provider is called '" + spec.provider() + "' (" + spec + ").");
        }
        return DatabaseServer.open(spec, provider.start(spec, settings), states -> startApart(spec, settings, states));
    }

    // neither the container that is used again and again, nor with the states of the shared server
    private static DatabaseServer startApart(DatabaseSpec spec, Settings settings, @Nullable String states) {
        Map<String, String> own = new HashMap<>(Map.of("migrationtest.docker.reuse", "false"));
        own.put(states == null ? "migrationtest.states" : STATES_OF_KEY, states == null ? "off" : states);
        DatabaseServer server = start(
                spec, Settings.of(List.of(new Settings.Source("a server of its own", own::get), settings.asSource())));
        APART.add(server);
        return server;
    }

    /**
     * Gives a server to nobody else from now on, because a migration has changed what all its databases share. Those who
     * have it already keep it.
     */
    public static void retire(DatabaseServer server) {
        FutureTask<DatabaseServer> task = SERVERS.get(server.spec());
        if (task != null && isOf(task, server) && SERVERS.remove(server.spec(), task)) {
            server.retire();
            APART.add(server);
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

    /** Ends all servers that were started; those asked for afterwards start anew. */
    public static void closeAll() {
        APART.forEach(DatabaseServer::close);
        for (DatabaseSpec spec : List.copyOf(SERVERS.keySet())) {
            FutureTask<DatabaseServer> task = SERVERS.remove(spec);
            if (task != null) {
                close(task);
            }
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
