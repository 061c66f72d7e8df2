package io.github.migrationtest.core.database;

/** A server that answers, as its provider gives it. */
public interface RunningServer extends AutoCloseable {

    /** Where it answers, and as whom. */
    ServerAddress address();

    /** Ends what the provider started; does nothing the second time. */
    @Override
    void close();
}
