package io.github.migrationtest.core.database;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The servers of this JVM, one for each specification, init script and role. Thread-safe.
 *
 * <p>They end with {@link #closeAll()}, at the latest with the JVM.
 */
public final class DatabaseServers {

    /** The setting that names the provider of a bare version: {@code embedded} (the default) or {@code docker}. */
    public static final String PROVIDER_KEY = "migrationtest.provider";

    /** A server that is set up in another way is another one: roles belong to the whole server. */
    private record Key(DatabaseSpec spec, List<Object> setup) {}

    private static final Map<Key, FutureTask<DatabaseServer>> SERVERS = new ConcurrentHashMap<>();

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

    private static DatabaseServer start(DatabaseSpec spec, Settings settings, ServerSetup setup) {
        DatabaseProvider provider = Providers.byName().get(spec.provider());
        if (provider == null) {
            throw new ConfigurationException(
                    "No database provider is called '" + spec.provider() + "' (" + spec + ").");
        }
        return DatabaseServer.open(spec, provider.start(spec, settings), setup);
    }

    /**
     * Ends all servers that were started; those asked for afterwards start anew. One that cannot be ended does not keep
     * the others.
     */
    public static void closeAll() {
        RuntimeException failure = null;
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
