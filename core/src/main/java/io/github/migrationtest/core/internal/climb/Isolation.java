package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.ClimbPlan;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps climbs apart that change what all databases of a server share.
 *
 * <p>A history that reads as if it did so is climbed on a server of its own from the start; one that does it unannounced
 * keeps the server that it is on, which nobody else is given from then on. Whatever runs such a migration once more, an
 * undo, a test that acts, the way on empty tables, gets a further server, where it has not been run.
 */
final class Isolation implements AutoCloseable {

    private final ClimbPlan shared;
    private final List<Migration> all;
    private final int lastLikely;
    private @Nullable DatabaseServer own;
    private int lastChanging = -1;

    Isolation(ClimbPlan shared) {
        this.shared = shared;
        this.all = shared.history().migrations();
        this.lastLikely = lastLikely(all);
    }

    private static int lastLikely(List<Migration> all) {
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            last = ClusterWide.isLikely(all.get(i)) ? i : last;
        }
        return last;
    }

    /** What the climb goes by: the plan, on a server of its own where the history is likely to need one. */
    ClimbPlan home() {
        if (lastLikely < 0 && shared.start() == null) {
            return shared;
        }
        own = shared.server().startAnother(statesOf(shared), true).orElse(null);
        if (own != null && own.hasBegunWithStates() && !new States(shared.on(own)).hasSavedBeforeScope()) {
            // what its databases share is of a later state than any that this climb can begin with
            own.close();
            own = shared.server().startAnother(statesOf(shared), false).orElse(null);
        }
        return own == null ? shared : shared.on(own);
    }

    private static String statesOf(ClimbPlan plan) {
        return HexFormat.of().toHexDigits(plan.history().description().hashCode());
    }

    /** Says where the climb has begun: what it starts from instead of migrations may have needed roles. */
    void begun(int position) throws SQLException {
        if (own != null && shared.start() != null && position == 0) {
            own.sharedChanged();
        }
    }

    /** Whether a copy of a database from before a migration is not what a test may act on. */
    boolean isNeededFrom(int index) {
        return lastLikely >= index || lastChanging >= index;
    }

    /** The plan on a further server, which the caller closes; empty where there is none to be had. */
    Optional<ClimbPlan> further() {
        return shared.server().startAnother().map(shared::on);
    }

    /** The state before a migration on a further server; empty where there is none to be had. */
    Optional<Elsewhere> elsewhere(int index) throws SQLException {
        Optional<ClimbPlan> plan = further();
        return plan.isEmpty() ? Optional.empty() : Optional.of(Elsewhere.at(index, plan.get()));
    }

    /** Whether a migration has changed something: then the state after it is kept, since nobody can come there again. */
    boolean hasChangedAt(int index) {
        return lastChanging == index;
    }

    /** Notes what a migration has changed, and whether its way back and up again is for a further server. */
    boolean changedBy(int index, MigrationStep up) throws SQLException {
        Set<ObjectKind> changed = ClusterWide.changed(up.catalogBefore(), up.catalogAfter());
        // two servers on one machine cannot have their tablespaces in one folder
        return note(index, changed) && !changed.contains(ObjectKind.TABLESPACE);
    }

    /** Notes what the migrations below an index have changed. */
    boolean changedBelow(int index, Catalog before, Catalog after) throws SQLException {
        return note(index - 1, ClusterWide.changed(before, after));
    }

    private boolean note(int index, Set<ObjectKind> changed) throws SQLException {
        if (changed.isEmpty()) {
            return false;
        }
        lastChanging = Math.max(lastChanging, index);
        if (own == null) {
            DatabaseServers.retire(shared.server());
        } else {
            own.sharedChanged();
        }
        return true;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
            own = null;
        }
    }
}
