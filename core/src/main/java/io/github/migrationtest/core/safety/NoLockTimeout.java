package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockHold;
import java.util.List;

/** A table in use is locked without lock_timeout. */
final class NoLockTimeout extends StepRule {

    NoLockTimeout() {
        super("no-lock-timeout", "a table in use is locked without lock_timeout", Severity.WARNS, """
                While a migration waits for one long query, everybody who comes later waits behind it, so that a lock of an instant becomes an outage. With lock_timeout
                it gives up after a time that users can bear, and is tried again.""");
    }

    @Override
    public boolean judgesUndo() {
        return true;
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return step.timeline().holds().stream()
                .filter(hold -> hold.relation().isInUse()
                        && hold.relation().hadRows()
                        && hold.relation().kind().hasRows()
                        && hold.mode().blocksWrites()
                        && step.timeline().statement(hold).counted()
                        && step.timeline().statement(hold).lockTimeout().isZero())
                .findFirst()
                .map(hold -> finding(step, hold))
                .stream()
                .toList();
    }

    private Finding finding(ObservedStep step, LockHold hold) {
        return step.finding(
                rule(),
                hold.relation().table().toString(),
                "locks " + hold.relation().table() + " without lock_timeout",
                step.timeline().statement(hold),
                List.of(hold.mode() + " lock on " + hold.relation().name()
                        + ": while it waits for one long query, everybody waits behind it"),
                List.of(
                        "SET lock_timeout = '2s';   before it, or once for the role that migrates: ALTER ROLE … SET lock_timeout = '2s';"));
    }
}
