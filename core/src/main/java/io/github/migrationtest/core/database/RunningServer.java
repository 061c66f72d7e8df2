package io.github.migrationtest.core.database;

/** A server that answers, as its provider gives it. */
public interface RunningServer extends AutoCloseable {

    /** Where it answers, and as whom. */
    ServerAddress address();

    /** Whether the server goes on after {@link #close}, so that our databases must be dropped from it before. */
    default boolean outlivesClose() {
        return false;
    }

    /** Ends what the provider started; does nothing the second time. */
    @Override
    void close();
}
