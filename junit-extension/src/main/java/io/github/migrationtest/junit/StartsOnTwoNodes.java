package io.github.migrationtest.junit;

import io.github.migrationtest.core.check.NodesStartTogether;
import io.github.migrationtest.core.migration.MigrationRun;

/**
 * A check on request: two nodes of the application start at the same moment on the state before the migrations in scope,
 * with the settings that production has. One migrates, the other waits for it, both come up.
 *
 * <pre>{@code
 * class ShopMigrationsTest implements MigrationChecks, StartsOnTwoNodes {}
 * }</pre>
 */
public interface StartsOnTwoNodes {

    /** Both nodes start, one migrates, both come up. */
    @MigrationTest(group = true)
    default void startsOnTwoNodes(MigrationRun run) {
        CheckVerdict.of(new NodesStartTogether().check(run.migration(), run.startNodes(2)));
    }
}
