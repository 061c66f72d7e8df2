package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.lock.TableWork;
import java.util.List;
import java.util.Optional;

/** Whatever else grows with rows while others wait: the last one that is asked. */
final class WorkAfterDangerousLock extends GrowthRule {

    WorkAfterDangerousLock() {
        super("work-after-dangerous-lock", "long work follows in the transaction of a lock", """
                A lock is held until the end of its transaction, whatever the statements behind it do. A query that reads a whole table, harmless alone, then makes
                everybody wait who needs what was locked before. The statement that takes the lock stands last, or alone.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        TableWork work = growing.works().get(0);
        return Optional.of(new Cause(
                work.table().table(),
                growing.tookALock()
                        ? "reads all rows"
                        : "reads all rows of " + work.table().table(),
                List.of(
                        growing.tookALock()
                                ? "do the work before the lock is taken, in a migration of its own"
                                : "this statement before the one that takes the lock, or in a migration of its own")));
    }
}
