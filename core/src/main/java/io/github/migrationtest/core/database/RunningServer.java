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

    /**
     * Lets what is on the server outlive {@link #close}, until the project's next run; a JVM that is killed keeps
     * nothing.
     *
     * @return the shell command that starts the server again after it was closed; empty where it goes on by itself. The
     *     same each time.
     */
    default Optional<String> keep() {
        return Optional.empty();
    }

    /** Ends what the provider started; does nothing the second time. */
    @Override
    void close();
}
