package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.lock.RewriteReason;
import java.util.List;
import java.util.Optional;

/** A materialized view is refreshed without CONCURRENTLY. */
final class RefreshNotConcurrent extends GrowthRule {

    RefreshNotConcurrent() {
        super("refresh-not-concurrent", "a materialized view is refreshed without CONCURRENTLY", """
                REFRESH MATERIALIZED VIEW locks out all readers of the view until its query has been run and its rows written. With CONCURRENTLY, for which
                the view needs a unique index without a condition, readers see the old rows meanwhile.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.rewrote(RewriteReason.REFRESH)
                ? Optional.of(new Cause(
                        growing.rewrittenTable(),
                        "runs the view's query and writes its rows",
                        List.of("REFRESH MATERIALIZED VIEW CONCURRENTLY " + growing.rewrittenTable()
                                + ";   needs a unique index on the view")))
                : Optional.empty();
    }
}
