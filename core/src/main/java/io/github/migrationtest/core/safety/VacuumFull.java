package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.lock.RewriteReason;
import java.util.List;
import java.util.Optional;

/** A table is written anew by VACUUM FULL. */
final class VacuumFull extends GrowthRule {

    VacuumFull() {
        super("vacuum-full", "a table is written anew by VACUUM FULL", """
                VACUUM FULL locks out everybody while it copies the table and builds all its indexes anew. Plain VACUUM makes the room usable again
                without such a lock; pg_repack gives it back to the file system beside the traffic.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.rewrote(RewriteReason.VACUUM_FULL)
                ? Optional.of(new Cause(
                        growing.rewrittenTable(),
                        "writes the table anew to give back room",
                        List.of("VACUUM (ANALYZE) " + growing.rewrittenTable()
                                + ";   makes the room usable again beside the traffic")))
                : Optional.empty();
    }
}
