package io.github.migrationtest.core.safety;

import java.util.List;
import java.util.Optional;

/** A table is written anew under a lock. */
final class RewritesTable extends GrowthRule {

    RewritesTable() {
        super("rewrites-table", "a table is written anew under a lock", """
                Some forms of ALTER TABLE, such as SET LOGGED, SET UNLOGGED and SET ACCESS METHOD, write each row to a new file while everybody is locked out. A new
                table, filled in batches and exchanged for the old one, does it beside the traffic.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.works().stream()
                .filter(work -> work.rewritten() != null)
                .findFirst()
                .map(work -> new Cause(
                        work.table().table(),
                        "writes the table anew",
                        List.of("a new table, filled in batches and kept equal by triggers, that takes the name of "
                                + work.table().table() + " in the end")));
    }
}
