package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.Scripts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of the locks and the work of whole migrations. */
class ObservedLocksTest {

    private Scripts scripts;

    @BeforeEach
    void history(@TempDir Path given) throws Exception {
        scripts = new Scripts(given).up("1", """
                create table customer (id int primary key, name text, city varchar(20));
                insert into customer select n, 'customer ' || n, 'x' from generate_series(1, 1000) n;
                create table orders (id int primary key, customer int references customer on delete cascade);
                insert into orders select n, 1 + n % 9 from generate_series(1, 2000) n;
                create table nothing (id int);
                """);
    }

    private MigrationStep up(int major) throws Exception {
        try (Climb climb = scripts.climb(major, "from:2", Set.of(LockTimeline.class))) {
            MigrationStep up = climb.recorded(Scripts.version(climb, "V2")).up();
            assertThat(up).isNotNull();
            return up;
        }
    }

    private LockTimeline seen(int major) throws Exception {
        MigrationStep up = up(major);
        assertThat(up.failure()).isEmpty();
        LockTimeline timeline = up.fact(LockTimeline.class);
        assertThat(timeline.notSeen()).isEmpty();
        return timeline;
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void tellsWhatWentToTemporaryFiles(int major) throws Exception {
        scripts.up("2", """
                set work_mem = '64kB';
                create table sorted as select n from generate_series(1, 200000) n order by n %% 7;
                """.formatted());

        assertThat(seen(major).temporaryBytes()).isBetween(1_000_000L, 30_000_000L);
    }

    @Test
    void nothingGoesToTemporaryFilesWhereMemoryIsEnough() throws Exception {
        scripts.up("2", "alter table orders add column note text;");

        assertThat(seen(18).temporaryBytes()).isZero();
    }

    /** By statement, the locks that it took on tables that were there, and what it did. */
    private static List<String> told(LockTimeline timeline) {
        return timeline.statements().stream()
                .flatMap(statement -> Stream.concat(
                        timeline.holds().stream()
                                .filter(hold -> hold.statement() == statement.number())
                                .filter(hold -> hold.relation().existedBefore()
                                        && hold.relation().kind() == RelationKind.TABLE)
                                .map(hold -> statement.command() + " takes " + hold.mode() + " on "
                                        + hold.relation().name().name()),
                        statement.work().tables().stream()
                                .map(work -> statement.command() + " on "
                                        + work.table().name().name() + told(work))))
                .toList();
    }

    private static String told(TableWork work) {
        return (work.rowsChanged() == 0 ? "" : ": rows " + work.rowsChanged())
                + (work.rowsScanned() == 0 ? "" : ": reads " + work.rowsScanned())
                + (work.rewritten() == null ? "" : ": rewritten for " + work.rewritten())
                + (work.truncated() ? ": truncated" : "")
                + (work.builtIndexes().isEmpty()
                        ? ""
                        : ": builds "
                                + work.builtIndexes().stream()
                                        .map(QualifiedName::name)
                                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 18})
    void aTransaction(int major) throws Exception {
        scripts.up("2", """
                set lock_timeout = '2s';
                alter table customer add column born date;
                create index on orders (customer);
                alter table orders alter column id type bigint;
                update customer set city = 'y';
                insert into customer values (-1, 'a');
                insert into customer values (-2, 'b');
                insert into customer values (-3, 'c');
                alter table customer alter column name set not null;
                truncate orders;
                insert into nothing select n from generate_series(1, 10) n;
                create table made (id int primary key);
                insert into made select n from generate_series(1, 10) n;
                """);
        LockTimeline seen = seen(major);
        assertThat(told(seen))
                .containsExactly(
                        "ALTER TABLE takes ACCESS EXCLUSIVE on customer",
                        "CREATE INDEX takes SHARE on orders",
                        "CREATE INDEX on orders: reads 2000: builds [orders_customer_idx]",
                        "ALTER TABLE takes ACCESS EXCLUSIVE on orders",
                        "ALTER TABLE on orders: reads 6000: rewritten for a column's type: builds"
                                + " [orders_customer_idx, orders_pkey]",
                        "UPDATE takes ROW EXCLUSIVE on customer",
                        "UPDATE on customer: rows 1000: reads 1000",
                        "INSERT on customer: rows 3",
                        "ALTER TABLE on customer: reads 1003",
                        "TRUNCATE TABLE on orders: truncated",
                        "INSERT takes ROW EXCLUSIVE on nothing",
                        "INSERT on nothing: rows 10",
                        "INSERT on made: rows 10");
        assertThat(seen.transactions())
                .singleElement()
                .satisfies(transaction -> assertThat(transaction.block()).isTrue());
        assertThat(seen.statements())
                .allSatisfy(statement -> assertThat(statement.lockTimeout()).isEqualTo(Duration.ofSeconds(2)));
        assertThat(seen.statements().get(4))
                .satisfies(inserts -> assertThat(inserts.count()).isEqualTo(3));
        assertThat(seen.growingWhileReadsWait())
                .extracting(work -> work.statement().command() + " while "
                        + work.hold().relation().name().name() + " is locked")
                .containsExactly(
                        "CREATE INDEX while customer is locked",
                        "ALTER TABLE while customer is locked",
                        "UPDATE while customer is locked",
                        "ALTER TABLE while customer is locked",
                        "ALTER TABLE while orders is locked",
                        "UPDATE while orders is locked",
                        "ALTER TABLE while orders is locked");
        assertThat(seen.blockedReads()).containsOnlyKeys(name("customer"), name("orders"));
    }

    private static QualifiedName name(String table) {
        return new QualifiedName("public", table);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 18})
    void statementsInTransactionsOfTheirOwn(int major) throws Exception {
        scripts.autocommit("2", """
                alter table customer add column born date;
                create index on orders (customer);
                alter table orders alter column id type bigint;
                alter table customer alter column name set not null;
                alter table customer alter column name drop not null;
                alter table customer alter column name set not null;
                update customer set city = 'y';
                update customer set city = 'z';
                """);
        LockTimeline seen = seen(major);
        assertThat(told(seen))
                .containsExactly(
                        "ALTER TABLE takes ACCESS EXCLUSIVE on customer",
                        "CREATE INDEX takes SHARE on orders",
                        "CREATE INDEX on orders: reads 2000: builds [orders_customer_idx]",
                        "ALTER TABLE takes SHARE on orders",
                        "ALTER TABLE takes ACCESS EXCLUSIVE on orders",
                        "ALTER TABLE on orders: reads 6000: rewritten for a column's type: builds"
                                + " [orders_customer_idx, orders_pkey]",
                        "ALTER TABLE takes ACCESS EXCLUSIVE on customer",
                        "ALTER TABLE on customer: reads 1000",
                        "ALTER TABLE takes ACCESS EXCLUSIVE on customer",
                        "ALTER TABLE takes ACCESS EXCLUSIVE on customer",
                        "ALTER TABLE on customer: reads 1000",
                        "UPDATE takes ROW EXCLUSIVE on customer",
                        "UPDATE on customer: rows 2000: reads 1000");
        assertThat(seen.transactions()).hasSize(7).noneMatch(WatchedTransaction::block);
        assertThat(seen.statements().get(6).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void statementsWithTransactionsOfTheirOwn(int major) throws Exception {
        scripts.autocommit("2", """
                create index concurrently customer_of on orders (customer);
                vacuum full customer;
                do $$ begin
                    update customer set city = 'y';
                    commit;
                    perform pg_sleep(0.02);
                    update orders set customer = 2 where customer = 1;
                end $$;
                reindex index concurrently customer_of;
                drop index concurrently customer_of;
                """);
        LockTimeline seen = seen(major);
        // what comes and goes within them is seen only if somebody looks in time
        assertThat(told(seen))
                .filteredOn(line -> !line.startsWith("DO takes")
                        && !line.contains(" takes ACCESS SHARE on ")
                        && !line.equals("VACUUM takes SHARE on customer"))
                .containsExactly(
                        "CREATE INDEX takes SHARE UPDATE EXCLUSIVE on orders",
                        "CREATE INDEX on orders: reads 4000: builds [customer_of]",
                        "VACUUM takes ACCESS EXCLUSIVE on customer",
                        "VACUUM on customer: reads 2000: rewritten for VACUUM FULL: builds [customer_pkey]",
                        "DO on customer: rows 1000: reads 1000",
                        "DO on orders: rows 222",
                        "REINDEX takes SHARE UPDATE EXCLUSIVE on orders",
                        "REINDEX on orders: reads 4000: builds [customer_of]",
                        "DROP INDEX takes SHARE UPDATE EXCLUSIVE on orders");
        assertThat(seen.growingWhileWritesWait())
                .extracting(work -> work.statement().command())
                .containsExactly("VACUUM");
    }

    @Test
    void whatATransactionMayDoIsStillPossible() throws Exception {
        scripts.up("2", """
                lock table customer in share row exclusive mode;
                deallocate all;
                set search_path = '';
                savepoint s;
                alter table public.orders add column note text;
                rollback to savepoint s;
                alter table public.customer add column note text;
                discard temp;
                """);
        LockTimeline seen = seen(18);
        assertThat(told(seen))
                .containsExactly(
                        "LOCK TABLE takes SHARE ROW EXCLUSIVE on customer",
                        "ALTER TABLE takes ACCESS EXCLUSIVE on orders",
                        "ALTER TABLE takes ACCESS EXCLUSIVE on customer");
        assertThat(seen.holds())
                .filteredOn(hold -> hold.relation().name().equals(name("orders")))
                .as("rolled back before the end")
                .allSatisfy(hold -> assertThat(hold.released())
                        .isLessThan(seen.transactions().get(0).end()));
    }

    @Test
    void aStatementThatFailsIsTheMigrations() throws Exception {
        scripts.up("2", """
                insert into customer values (-1, 'a');
                insert into customer values (-2, 'b');
                insert into customer values (-2, 'c');
                """);
        MigrationStep up = up(18);

        assertThat(up.failure().orElseThrow().message()).startsWith("duplicate key value violates unique constraint");
        assertThat(up.fact(LockTimeline.class).statements()).singleElement().satisfies(inserts -> {
            assertThat(inserts.count()).isEqualTo(3);
            assertThat(inserts.failed()).isTrue();
        });
    }

    /** LOCK TABLE statements, with the lock_timeout that they ran under as far as it was seen. */
    private List<String> lockTimeouts(int major) throws Exception {
        return seen(major).statements().stream()
                .filter(statement -> statement.command().equals("LOCK TABLE"))
                .map(statement -> statement.counted() ? statement.lockTimeout().toString() : "not seen")
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void whatLockTableRanUnderIsSeenAtTheNextStatement(int major) throws Exception {
        scripts.up("2", """
                set local lock_timeout = '2s';
                lock table customer;
                alter table orders add column note text;
                set local lock_timeout = '3s';
                lock table nothing;
                """);

        assertThat(lockTimeouts(major)).containsExactly("PT2S", "PT3S");
    }

    @Test
    void whatIsSetBehindLockTableIsNotTakenForWhatItRanUnder() throws Exception {
        scripts.up("2", """
                lock table customer;
                set local lock_timeout = '2s';
                alter table orders add column note text;
                lock table orders;
                select set_config('lock_timeout', '1s', true);
                lock table nothing;
                set local lock_timeout = '3s';
                """);

        assertThat(lockTimeouts(18)).containsExactly("not seen", "not seen", "not seen");
    }
}
