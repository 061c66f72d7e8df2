package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.BaselineRun;
import io.github.migrationtest.core.state.ClimbPlan;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A new installation with a baseline script, beside the migrations that the script replaces. */
final class BaselineWay {

    private final ClimbPlan plan;
    private final Isolation isolation;

    BaselineWay(ClimbPlan plan, Isolation isolation) {
        this.plan = plan.withoutSeeds();
        this.isolation = isolation;
    }

    /**
     * @param rows how many rows each table has on the other way
     */
    BaselineRun run(Migration baseline, Map<String, Long> rows) throws SQLException {
        Optional<ClimbPlan> further = isolation.isNeededFrom(0) ? isolation.further() : Optional.empty();
        States states = new States(further.orElse(plan));
        LiveDatabase live = states.empty();
        try {
            MigrationStep up = states.runner().up(live, List.of(baseline));
            return new BaselineRun(
                    baseline, up, rows, up.succeeded() ? live.marks().counts() : Map.of());
        } finally {
            live.close();
            further.ifPresent(apart -> apart.server().close());
        }
    }
}
