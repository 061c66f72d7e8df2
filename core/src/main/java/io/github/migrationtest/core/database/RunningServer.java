package io.github.migrationtest.core.database;

import java.util.Optional;

/** A server that answers, as its provider gives it. */
public interface RunningServer extends AutoCloseable {

    /** Where it answers, and as whom. */
    ServerAddress address();

    /** Whether the server goes on after {@link #close}, so that our databases must be dropped from it before. */
    default boolean outlivesClose() {
        return false;
    }

    /**
     * Whether nobody uses the server but runs like ours, one after the other or at once: then what killed ones have left
     * on it is dropped when it is opened.
     */
    default boolean isOurs() {
        return false;
    }

    /** Ends what the provider started; does nothing the second time. */
    @Override
    void close();

    /**
     * Like {@link #close}, but what is on the server outlives it, until the project's next run; a JVM that is killed
     * keeps nothing.
     */
    default void closeKeeping() {
        close();
    }

    /** How many bytes of databases may outlive the server by {@link #closeSaving}; 0 where none can. */
    default long savedBytes() {
        return 0;
    }

    /** Like {@link #close}, but the next server of the same kind begins with the databases that are on this one. */
    default void closeSaving() {
        close();
    }

    /**
     * The shell command that starts the server again after {@link #closeKeeping}, the same each time; empty where it goes
     * on by itself.
     */
    default Optional<String> startCommand() {
        return Optional.empty();
    }
}
