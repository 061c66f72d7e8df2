package io.github.migrationtest.core.database;

import java.util.Optional;
import java.util.Set;

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

    /**
     * Remembers that databases with a token in their names are this JVM's, for as long as it lives and the server is not
     * closed.
     */
    default void claim(String token) {}

    /** The tokens of JVMs that died with databases on this server: only where that is certain. */
    default Set<String> abandoned() {
        return Set.of();
    }

    /** What an abandoned token named is gone. */
    default void forget(String token) {}

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

    /** How the server has ended, though nobody has closed it; empty while it runs, and where that is not known. */
    default Optional<String> ended() {
        return Optional.empty();
    }

    /**
     * The shell command that starts the server again after {@link #closeKeeping}, the same each time; empty where it goes
     * on by itself.
     */
    default Optional<String> startCommand() {
        return Optional.empty();
    }
}
