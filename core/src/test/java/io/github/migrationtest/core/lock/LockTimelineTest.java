package io.github.migrationtest.core.lock;

import static io.github.migrationtest.core.lock.LockMode.ACCESS_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.ROW_EXCLUSIVE;
import static io.github.migrationtest.core.lock.LockMode.SHARE;
import static io.github.migrationtest.core.lock.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static io.github.migrationtest.core.lock.RelationKind.INDEX;
import static io.github.migrationtest.core.lock.RelationKind.TABLE;
import static io.github.migrationtest.core.lock.RelationKind.VIEW;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows from holds and work, on timelines that are written down here. */
class LockTimelineTest {

    private static final LockedRelation ORDERS = relation("orders", TABLE, "orders", true, true);
    private static final LockedRelation ORDERS_IDX = relation("orders_idx", INDEX, "orders", true, true);
    private static final LockedRelation CUSTOMER = relation("customer", TABLE, "customer", true, true);
    private static final LockedRelation EMPTY = relation("country", TABLE, "country", true, false);
    private static final LockedRelation NEW = relation("audit", TABLE, "audit", false, false);

    @Test
    void tellsHowLongReadsAndWritesWaited() {
        LockTimeline timeline = timeline(
                List.of(),
                hold(CUSTOMER, SHARE, 0, bounds(3, 5), 0),
                hold(ORDERS, ACCESS_EXCLUSIVE, 0, bounds(4, 4), 565),
                hold(ORDERS_IDX, ACCESS_EXCLUSIVE, 1, bounds(10, 12), 0),
                hold(EMPTY, SHARE_UPDATE_EXCLUSIVE, 1, bounds(99, 99), 0),
                hold(NEW, ACCESS_EXCLUSIVE, 1, bounds(99, 99), 0));

        assertThat(timeline.blockedReads()).isEqualTo(Map.of(name("orders"), bounds(569, 569)));
        assertThat(timeline.blockedWrites())
                .isEqualTo(Map.of(name("customer"), bounds(3, 5), name("orders"), bounds(569, 569)));
    }

    @Test
    void takesTheLongestOfOneTable() {
        LockTimeline timeline = timeline(
                List.of(),
                hold(ORDERS, ACCESS_EXCLUSIVE, 0, bounds(1, 9), 0),
                hold(ORDERS, ACCESS_EXCLUSIVE, 1, bounds(4, 9), 0),
                hold(ORDERS, ACCESS_EXCLUSIVE, 2, bounds(8, 8), 0));

        assertThat(timeline.blockedReads()).isEqualTo(Map.of(name("orders"), bounds(4, 9)));
    }

    @Test
    void countsIndexesToTheirTable() {
        LockHold onTable = hold(ORDERS, SHARE, 0, bounds(1, 1), 0);
        LockHold onIndex = hold(ORDERS_IDX, ACCESS_EXCLUSIVE, 0, bounds(1, 1), 0);
        LockTimeline timeline = timeline(List.of(), onTable, hold(CUSTOMER, SHARE, 0, bounds(1, 1), 0), onIndex);

        assertThat(timeline.holdsOn(name("orders"))).containsExactly(onTable, onIndex);
        assertThat(timeline.holdsOn(name("orders_idx"))).isEmpty();
    }

    @Test
    void findsWhatGrowsUnderALock() {
        TableWork scan = work(ORDERS, 0, 1000, null);
        WatchedStatement before = statement(0, 0, scan);
        WatchedStatement locks = statement(1, 0);
        WatchedStatement works = statement(2, 0, scan, work(NEW, 0, 1000, null), work(EMPTY, 0, 1000, null));
        WatchedStatement later = statement(3, 1, scan);
        LockHold blocksAll = hold(CUSTOMER, ACCESS_EXCLUSIVE, 1, bounds(5, 5), 0);
        LockHold blocksWrites = hold(ORDERS, SHARE, 2, bounds(3, 3), 0);
        LockTimeline timeline = timeline(
                List.of(before, locks, works, later),
                hold(ORDERS, ROW_EXCLUSIVE, 0, bounds(9, 9), 0),
                blocksAll,
                blocksWrites,
                hold(NEW, ACCESS_EXCLUSIVE, 1, bounds(5, 5), 0),
                hold(EMPTY, ACCESS_EXCLUSIVE, 1, bounds(5, 5), 0));

        assertThat(timeline.growingWhileReadsWait()).containsExactly(new BlockingWork(blocksAll, works, scan));
        assertThat(timeline.growingWhileWritesWait())
                .containsExactly(new BlockingWork(blocksAll, works, scan), new BlockingWork(blocksWrites, works, scan));
        assertThat(timeline.statement(blocksWrites)).isEqualTo(works);
    }

    @Test
    void growsWithRowsThatWereThere() {
        assertThat(work(ORDERS, 0, 0, null).grows()).isFalse();
        assertThat(work(ORDERS, 1, 0, null).grows()).as("a row by its key").isFalse();
        assertThat(work(ORDERS, 9, 0, null).grows()).as("fewer rows than pages").isFalse();
        assertThat(work(ORDERS, 10, 0, null).grows()).isTrue();
        assertThat(work(ORDERS, 0, 1, null).grows()).as("LIMIT 1").isFalse();
        assertThat(work(ORDERS, 0, 1000, null).grows()).isTrue();
        assertThat(work(ORDERS, 0, 0, RewriteReason.COLUMN_TYPE).grows()).isTrue();
        assertThat(work(EMPTY, 0, 1000, RewriteReason.COLUMN_TYPE).grows()).isFalse();
        assertThat(work(NEW, 500, 1000, null).grows()).isFalse();
        assertThat(new TableWork(ORDERS, 500, 0, 0, 0, 0, null, false, List.of(), 0, 0).grows())
                .as("rows that a migration brings along")
                .isFalse();
        assertThat(new TableWork(ORDERS, 0, 0, 0, 0, 0, null, false, List.of(name("orders_idx")), 0, 0).grows())
                .isTrue();
    }

    @Test
    void readsAllUnlessItStopsBefore() {
        assertThat(work(ORDERS, 500, 9, null).readsAll()).isFalse();
        assertThat(work(ORDERS, 0, 10, null).readsAll()).isTrue();
        assertThat(work(EMPTY, 0, 0, RewriteReason.CLUSTER).readsAll()).isTrue();
        assertThat(new TableWork(ORDERS, 0, 0, 0, 0, 0, null, false, List.of(name("orders_idx")), 0, 0).readsAll())
                .isTrue();
    }

    @Test
    void addsUpWorkOnOneTable() {
        QualifiedName first = name("orders_first");
        QualifiedName second = name("orders_second");
        TableWork one = new TableWork(ORDERS, 1, 2, 3, 1, 10, null, false, List.of(first), 8192, 9000);
        TableWork more =
                new TableWork(ORDERS, 1, 1, 1, 1, 20, RewriteReason.CLUSTER, true, List.of(first, second), 9000, 16384);

        assertThat(one.rowsChanged()).isEqualTo(6);
        assertThat(one.plus(more))
                .isEqualTo(new TableWork(
                        ORDERS, 2, 3, 4, 2, 30, RewriteReason.CLUSTER, true, List.of(first, second), 8192, 16384));
        assertThat(more.plus(one).rewritten()).isEqualTo(RewriteReason.CLUSTER);
    }

    @Test
    void isInUseWhereThereWasARowOrNoneCanBe() {
        assertThat(ORDERS.isInUse()).isTrue();
        assertThat(EMPTY.isInUse()).isFalse();
        assertThat(NEW.isInUse()).isFalse();
        assertThat(ORDERS_IDX.isInUse()).isTrue();
        assertThat(relation("country_idx", INDEX, "country", true, false).isInUse())
                .as("an empty table's index")
                .isFalse();
        assertThat(relation("cheap", VIEW, "cheap", true, false).isInUse()).isTrue();
        assertThat(relation("cheap", VIEW, "cheap", false, false).isInUse()).isFalse();
    }

    private static LockTimeline timeline(List<WatchedStatement> statements, LockHold... holds) {
        return new LockTimeline(ofMillis(10), statements, List.of(), List.of(holds), 0, 0, List.of());
    }

    private static LockedRelation relation(
            String name, RelationKind kind, String table, boolean existedBefore, boolean hadRows) {
        return new LockedRelation(name(name), kind, name(table), existedBefore, hadRows, 8192);
    }

    private static LockHold hold(LockedRelation relation, LockMode mode, int statement, TimeBounds held, int waited) {
        return new LockHold(relation, mode, statement, 0, ZERO, ZERO, held, ofMillis(waited), false);
    }

    private static TimeBounds bounds(int atLeast, int atMost) {
        return new TimeBounds(ofMillis(atLeast), ofMillis(atMost));
    }

    private static WatchedStatement statement(int number, int transaction, TableWork... work) {
        return new WatchedStatement(
                number,
                "select 1",
                null,
                "SELECT",
                1,
                transaction,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                new Work(List.of(work), 0),
                true,
                false);
    }

    /** In a table of ten pages. */
    private static TableWork work(
            LockedRelation table, long updated, long rowsScanned, @Nullable RewriteReason rewritten) {
        return new TableWork(table, 0, updated, 0, 1, rowsScanned, rewritten, false, List.of(), 81_920, 81_920);
    }

    private static QualifiedName name(String name) {
        return new QualifiedName("public", name);
    }
}
