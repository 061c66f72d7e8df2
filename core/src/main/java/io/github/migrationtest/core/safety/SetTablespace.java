package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.lock.RewriteReason;
import java.util.List;
import java.util.Optional;

/** A table or index is copied to another tablespace. */
final class SetTablespace extends GrowthRule {

    SetTablespace() {
        super("set-tablespace", "a table or index is copied to another tablespace", """
                SET TABLESPACE copies the file under an ACCESS EXCLUSIVE lock. An index can be built concurrently in the other tablespace and the old one
                dropped; a table is moved beside the traffic by pg_repack.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.rewrote(RewriteReason.TABLESPACE)
                ? Optional.of(new Cause(
                        growing.rewrittenTable(),
                        "copies the table to another tablespace",
                        List.of("pg_repack --table=" + growing.rewrittenTable()
                                + " --tablespace=…, which does it beside the traffic")))
                : Optional.empty();
    }
}
