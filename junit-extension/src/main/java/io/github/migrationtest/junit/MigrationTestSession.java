package io.github.migrationtest.junit;

import io.github.migrationtest.core.database.DatabaseServers;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Ends the servers of the JVM when its tests have ended; a shutdown hook does it where nobody closes the session. And
 * notes what the session is asked to run.
 *
 * <p>Not in JUnit's root store: Surefire closes that once per class when it forks more than one JVM.
 */
public final class MigrationTestSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerLauncherDiscoveryListeners(new SelectionListener());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        DatabaseServers.closeAll();
    }
}
