package io.github.migrationtest.assertions;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.LockedRelation;
import io.github.migrationtest.core.lock.RelationKind;
import io.github.migrationtest.core.lock.RewriteReason;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.lock.WatchedStatement;
import io.github.migrationtest.core.lock.WatchedTransaction;
import io.github.migrationtest.core.lock.Work;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.migration.StepFailure;
import io.github.migrationtest.core.observe.CatalogChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was seen of a step, written down statement by statement so that its times are known, over a schema that is real. */
final class ShopLocks {

    /** What messages about a step begin with. */
    static final String STEP = "[V2 change shop · PostgreSQL 18] \n";

    static final LockedRelation CUSTOMER = table("customer", true, true);
    static final LockedRelation ORDERS = table("orders", true, true);
    static final LockedRelation ORDERS_IDX = relation("orders_idx", RelationKind.INDEX, "orders", true, true);
    static final LockedRelation COUNTRY = table("country", true, false);
    static final LockedRelation AUDIT = table("audit", false, false);
    static final LockedRelation EVENT = relation("event", RelationKind.PARTITIONED_TABLE, "event", true, true);
    static final LockedRelation EVENT_1 = table("event_1", true, true);
    static final LockedRelation EVENT_2 = table("event_2", true, false);
    static final LockedRelation SALES = relation("sales", RelationKind.MATERIALIZED_VIEW, "sales", true, true);

    private static final String SCHEMA = """
            create table customer (id int primary key, name text);
            create table orders (id int primary key, customer_id int, amount int, note text);
            create index orders_idx on orders (customer_id);
            create table country (code text primary key);
            create table event (id int, at date) partition by range (at);
            create table event_1 partition of event for values from ('2026-01-01') to ('2026-07-01');
            create table event_2 partition of event for values from ('2026-07-01') to ('2027-01-01');
            create materialized view sales as select sum(amount) from orders;
            create table "Order" (id int);
            create schema shop;
            create table shop.orders (id int);
            """;

    private static final Catalog BEFORE = ShopCatalog.read(SCHEMA);
    private static final Catalog AFTER = ShopCatalog.read(SCHEMA + "create table audit (id int);");

    private static final Migration MIGRATION = new Migration(
            Migration.Kind.VERSIONED,
            MigrationVersion.of("2"),
            "change shop",
            new Script("sql/V2__change_shop.sql", ""),
            null,
            "");

    private final List<WatchedStatement> statements = new ArrayList<>();
    private final List<WatchedTransaction> transactions = new ArrayList<>();
    private final List<LockHold> holds = new ArrayList<>();
    private Duration lockTimeout = ZERO;
    private long walBytes;

    /** Begins a transaction. */
    ShopLocks transaction(Duration duration) {
        transactions.add(new WatchedTransaction(transactions.size(), 4711, true, ZERO, duration));
        return this;
    }

    ShopLocks lockTimeout(Duration timeout) {
        lockTimeout = timeout;
        return this;
    }

    /** A statement of the last transaction, on a line of its own. */
    ShopLocks statement(String sql, Duration duration, TableWork... work) {
        return statement(sql, duration, true, 1, work);
    }

    /** One of which nobody counted what it did. */
    ShopLocks uncounted(String sql) {
        return statement(sql, ofMillis(1), false, 1);
    }

    private ShopLocks statement(String sql, Duration duration, boolean counted, int count, TableWork... work) {
        String[] words = sql.toUpperCase(Locale.ROOT).split(" ");
        long wal = work.length * 4096L + 128;
        walBytes += wal;
        statements.add(new WatchedStatement(
                statements.size(),
                sql,
                "sql/V2__change_shop.sql:" + (statements.size() + 1),
                List.of("ALTER", "CREATE", "DROP").contains(words[0]) ? words[0] + " " + words[1] : words[0],
                count,
                transactions.size() - 1,
                ZERO,
                duration,
                lockTimeout,
                ZERO,
                new Work(List.of(work), wal),
                counted,
                false));
        return this;
    }

    /** A lock that the last statement took. */
    ShopLocks hold(LockMode mode, LockedRelation relation, Duration held) {
        return hold(mode, relation, TimeBounds.exactly(held), ZERO, false);
    }

    ShopLocks sampled(LockMode mode, LockedRelation relation, Duration atLeast, Duration atMost) {
        return hold(mode, relation, new TimeBounds(atLeast, atMost), ZERO, true);
    }

    ShopLocks hold(LockMode mode, LockedRelation relation, TimeBounds held, Duration waited, boolean sampled) {
        holds.add(new LockHold(
                relation,
                mode,
                statements.size() - 1,
                transactions.size() - 1,
                ZERO,
                held.atMost(),
                held,
                waited,
                sampled));
        return this;
    }

    LockTimeline timeline(String... notSeen) {
        return new LockTimeline(ofMillis(20), statements, transactions, holds, walBytes, 0, List.of(notSeen));
    }

    MigrationStep step(String... notSeen) {
        return step(timeline(notSeen), null);
    }

    static MigrationStep failed() {
        return step(
                new ShopLocks().timeline(),
                new StepFailure(
                        MIGRATION,
                        "canceling statement due to lock timeout",
                        "55P03",
                        "sql/V2__change_shop.sql:1",
                        "alter table orders add column note text",
                        null));
    }

    private static MigrationStep step(LockTimeline timeline, @Nullable StepFailure failure) {
        return new MigrationStep(
                List.of(MIGRATION),
                Direction.UP,
                "PostgreSQL 18",
                ofMillis(20),
                failure,
                null,
                Map.of(CatalogChange.class, new CatalogChange(BEFORE, AFTER), LockTimeline.class, timeline));
    }

    static TableWork scans(LockedRelation table, long rows) {
        return new TableWork(table, 0, 0, 0, 1, rows, null, false, List.of(), 65_536, 65_536);
    }

    static TableWork builds(LockedRelation table, String index) {
        return new TableWork(table, 0, 0, 0, 1, 1000, null, false, List.of(name(index)), 65_536, 65_536);
    }

    static TableWork rewrites(LockedRelation table, RewriteReason reason) {
        return new TableWork(table, 0, 0, 0, 1, 1000, reason, false, List.of(), 65_536, 73_728);
    }

    static TableWork changes(LockedRelation table, long updated, long deleted) {
        return new TableWork(table, 0, updated, deleted, 0, 0, null, false, List.of(), 65_536, 131_072);
    }

    private static LockedRelation table(String name, boolean existedBefore, boolean hadRows) {
        return relation(name, RelationKind.TABLE, name, existedBefore, hadRows);
    }

    private static LockedRelation relation(
            String name, RelationKind kind, String table, boolean existedBefore, boolean hadRows) {
        return new LockedRelation(name(name), kind, name(table), existedBefore, hadRows, 65_536);
    }

    private static QualifiedName name(String name) {
        return new QualifiedName("public", name);
    }
}
