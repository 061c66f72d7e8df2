package io.github.migrationtest.core.database;

import io.github.migrationtest.core.Settings;

/**
 * Starts servers of one kind; found through {@link java.util.ServiceLoader}.
 *
 * <p>A provider must load without the optional libraries that it uses: it asks for them in {@link #start}, and
 * explains what is missing and how to get it.
 */
public interface DatabaseProvider {

    /** The name in a specification, {@code embedded} in {@code embedded:16}. */
    String name();

    /**
     * Starts, or finds, the server that a specification asks for. Called once per specification and JVM.
     *
     * @param spec a specification with this provider's name
     * @param settings the user's settings
     * @return the running server; closing it ends what was started
     * @throws DatabaseUnavailableException if there is none to be had; nothing is left running then
     * @throws io.github.migrationtest.core.ConfigurationException if the specification asks for what cannot be
     */
    RunningServer start(DatabaseSpec spec, Settings settings);
}
