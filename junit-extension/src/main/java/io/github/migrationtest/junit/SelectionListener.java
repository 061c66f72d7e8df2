package io.github.migrationtest.junit;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/** Notes what the launcher was asked to run. */
final class SelectionListener implements LauncherDiscoveryListener {

    private static final String INVOCATION = "test-template-invocation";

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        List<DiscoverySelector> selectors = request.getSelectorsByType(DiscoverySelector.class);
        Selection.ofSingleInvocations(
                !selectors.isEmpty() && selectors.stream().allMatch(SelectionListener::isInvocation));
    }

    private static boolean isInvocation(DiscoverySelector selector) {
        if (selector instanceof UniqueIdSelector selected) {
            UniqueId id = selected.getUniqueId();
            return id.getLastSegment().getType().equals(INVOCATION);
        }
        return selector instanceof IterationSelector;
    }
}
