package io.github.migrationtest.junit;

import io.github.migrationtest.core.check.Applies;
import io.github.migrationtest.core.check.BlocksNobody;
import io.github.migrationtest.core.check.HistoryIsValid;
import io.github.migrationtest.core.check.KeepsData;
import io.github.migrationtest.core.check.KeepsQueriesFast;
import io.github.migrationtest.core.check.UndoRestores;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.state.RecordedRun;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The checks without code: implement it, and every migration in scope is tested.
 *
 * <pre>{@code
 * class ShopMigrationsTest implements MigrationChecks {}
 * }</pre>
 *
 * <p>Each check is asked about the same recorded round trip, so that one more check costs no further run. Override a
 * method with an empty body and without annotation to leave a check out. They are asked in the order of this list, so that
 * whatever hinders all of them is told by the first; methods of your own come after them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public interface MigrationChecks {

    /** The migration applies, a repeatable one also twice, and a second start of the tool finds nothing to do. */
    @Order(1)
    @MigrationTest
    default void applies(RecordedRun run, Applies check) {
        CheckVerdict.of(check.check(run));
    }

    /** No row and no value that was there before is lost, neither on the way up nor on the way back; other changes are told. */
    @Order(2)
    @MigrationTest
    default void keepsData(RecordedRun run, KeepsData check) {
        CheckVerdict.of(check.check(run));
    }

    /** Nobody waits for work that grows with a table's rows, and the version that runs is not locked out. */
    @Order(3)
    @MigrationTest
    default void blocksNobody(RecordedRun run, BlocksNobody check) {
        CheckVerdict.of(check.check(run));
    }

    /** Queries that the team has written down, if any, are no worse off after the migration than before it. */
    @Order(4)
    @MigrationTest
    default void keepsQueriesFast(RecordedRun run, KeepsQueriesFast check) {
        CheckVerdict.of(check.check(run));
    }

    /** The undo brings the schema back as it was, and the migration applies again afterwards. */
    @Order(5)
    @MigrationTest
    default void undoRestores(RecordedRun run, UndoRestores check) {
        CheckVerdict.of(check.check(run));
    }

    /**
     * The history as such: names, gaps, scripts that the tool silently ignores, settings that hang in production, merged
     * migrations that the branch edits, versions that the default branch took.
     */
    @Order(6)
    @MigrationTest
    default void historyIsValid(MigrationHistory history, HistoryIsValid check) {
        CheckVerdict.of(check.check(history));
    }
}
