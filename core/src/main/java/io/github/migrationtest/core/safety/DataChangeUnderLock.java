package io.github.migrationtest.core.safety;

import java.util.List;
import java.util.Optional;

/** Rows are changed while a lock on their table is held. */
final class DataChangeUnderLock extends GrowthRule {

    DataChangeUnderLock() {
        super("data-change-under-lock", "rows are changed while a lock on their table is held", """
                UPDATE and DELETE take no lock that blocks reads or other rows' writes. After an ALTER TABLE in the same transaction, or a LOCK TABLE, they run with
                that one's lock held: everybody waits until the last row is written. Schema and data are changed in migrations of their own, data in batches.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.works().stream()
                .filter(work -> work.updated() + work.deleted() > 1)
                .findFirst()
                .map(
                        work -> new Cause(
                                work.table().table(),
                                work.updated() >= work.deleted() ? "updates its rows" : "deletes its rows",
                                List.of(
                                        "change the rows in a migration of its own, in batches of 1,000 to 10,000 with a COMMIT after each")));
    }
}
