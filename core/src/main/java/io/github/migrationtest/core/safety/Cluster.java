package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.lock.RewriteReason;
import java.util.List;
import java.util.Optional;

/** A table is written anew by CLUSTER. */
final class Cluster extends GrowthRule {

    Cluster() {
        super("cluster", "a table is written anew by CLUSTER", """
                CLUSTER locks out everybody while it writes the table and all its indexes in the order of one index, and the order is lost again with
                the next updates. Extensions such as pg_repack do it beside the traffic; an index with INCLUDE often makes it unnecessary.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.rewrote(RewriteReason.CLUSTER)
                ? Optional.of(new Cause(
                        growing.rewrittenTable(),
                        "writes the table anew in the order of an index",
                        List.of("pg_repack --table=" + growing.rewrittenTable()
                                + ", which does it beside the traffic")))
                : Optional.empty();
    }
}
