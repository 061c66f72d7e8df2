package io.github.migrationtest.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.data.DataChange;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.finding.Acceptance;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.DataRules;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.Postgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of old rows in whole round trips: whoever did it, and whatever it was. */
class KeepsDataTest {

    private static final String GROUND = """
            create table customer (id int primary key, name text, city text, born timestamp, score numeric(6, 2));
            insert into customer
            select n, 'customer number ' || n, (array['London', 'Paris', null])[1 + n % 3],
                   timestamp '2001-02-03 04:05:06.789' + n * interval '1 day', n + 0.25
              from generate_series(1, 9) n;
            create table orders (id int primary key, customer int references customer on delete cascade, note text);
            insert into orders select n, 1 + n % 9, 'note ' || n from generate_series(1, 20) n;
            create function no_more() returns trigger language plpgsql as
            $$ begin delete from orders where id = 1; return new; end $$;
            create trigger customer_changed after update on customer for each statement execute function no_more();
            """;

    private Path folder;
    private Scripts scripts;

    @BeforeEach
    void history(@TempDir Path given) throws Exception {
        folder = given;
        scripts = new Scripts(given).up("1", GROUND);
    }

    private interface Question<T> {
        T ask(RecordedRun run) throws Exception;
    }

    private <T> T asked(int major, String label, Question<T> question) throws Exception {
        try (Climb climb = scripts.climb(major, "from:2", new KeepsData(false).facts())) {
            return question.ask(climb.recorded(Scripts.version(climb, label)));
        }
    }

    private CheckResult checked(int major, KeepsData check) throws Exception {
        return asked(major, "V2", check::check);
    }

    private CheckResult checked() throws Exception {
        return checked(18, new KeepsData(false));
    }

    private String said(int major) throws Exception {
        CheckResult result = checked(major, new KeepsData(false));
        assertThat(result).isInstanceOf(CheckResult.Failed.class);
        return Finding.message(((CheckResult.Failed) result).findings(), "accepted.txt")
                .replace(folder + "/", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void whatAStatementLosesIsToldWithTheWayBack(int major) throws Exception {
        scripts.up("2", """
                        alter table customer disable trigger all;
                        update customer set city = null where id = 1;
                        alter table customer alter column born type date;
                        alter table customer alter column name type varchar(8) using left(name, 8);
                        alter table customer drop column score;
                        delete from orders where id > 18;
                        """).down("2", """
                        alter table customer add column score numeric(6, 2);
                        update customer set score = id + 0.25;
                        alter table customer alter column name type text;
                        alter table customer alter column born type timestamp;
                        alter table customer enable trigger all;
                        """);

        assertThat(said(major)).isEqualTo("""
                drops public.customer.score with 9 values (and 4 more)
                  migration/V2__x.sql:5
                    id=1 '1.25' → NULL
                    id=2 '2.25' → NULL
                    id=3 '3.25' → NULL
                    down brings them back
                Instead:   keep the column until nobody needs its values, or move them before
                Accept:    V2 loses-values public.customer.score: <reason>   in accepted.txt

                public.customer.name: 9 of 9 values truncated
                  migration/V2__x.sql:4
                      id=1 'customer number 1' → 'customer'
                      id=2 'customer number 2' → 'customer'
                      id=3 'customer number 3' → 'customer'
                    down does not bring them back
                Instead:   keep what was there in a column of its own, or limit the statement to the rows that are meant
                Accept:    V2 loses-values public.customer.name: <reason>   in accepted.txt

                public.customer.city: 1 of 9 values became NULL
                  migration/V2__x.sql:2
                      id=1 'Paris' → NULL
                    down does not bring them back
                Instead:   keep what was there in a column of its own, or limit the statement to the rows that are meant
                Accept:    V2 loses-values public.customer.city: <reason>   in accepted.txt

                public.customer.born: 9 of 9 values rounded
                  migration/V2__x.sql:3
                      id=1 '2001-02-04 04:05:06.789' → '2001-02-04 00:00:00'
                      id=2 '2001-02-05 04:05:06.789' → '2001-02-05 00:00:00'
                      id=3 '2001-02-06 04:05:06.789' → '2001-02-06 00:00:00'
                    down does not bring them back
                Instead:   keep what was there in a column of its own, or limit the statement to the rows that are meant
                Accept:    V2 loses-values public.customer.born: <reason>   in accepted.txt

                public.orders loses 2 of 20 rows
                  migration/V2__x.sql:6
                    id=19
                    id=20
                    down does not bring them back
                Instead:   limit the statement to the rows that are meant
                Accept:    V2 loses-rows public.orders: <reason>   in accepted.txt""");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void whatACascadeOrATriggerLosesIsToldToo(int major) throws Exception {
        scripts.up("2", "delete from customer where id = 3; update customer set name = name || '!' where id = 4;");

        assertThat(said(major)).isEqualTo("""
                public.customer loses 1 of 9 rows (and 1 more)
                  migration/V2__x.sql:1
                    id=3
                Instead:   limit the statement to the rows that are meant
                Accept:    V2 loses-rows public.customer: <reason>   in accepted.txt

                public.orders loses 4 of 20 rows
                  migration/V2__x.sql:1
                    id=1
                    id=2
                    id=11
                Instead:   limit the statement to the rows that are meant
                Accept:    V2 loses-rows public.orders: <reason>   in accepted.txt""");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void whatOnlyTheUndoLosesIsTheUndos(int major) throws Exception {
        scripts.up("2", "alter table customer rename column name to full_name; alter table orders rename to purchase;")
                .down("2", """
                        alter table purchase rename to orders;
                        truncate orders;
                        alter table customer drop column full_name;
                        alter table customer add column name text;
                        """);

        assertThat(said(major)).isEqualTo("""
                after down, public.customer.name: 9 of 9 values became NULL (and 1 more)
                  undo/U2__x.sql:4
                      id=1 'customer number 1' → NULL
                      id=2 'customer number 2' → NULL
                      id=3 'customer number 3' → NULL
                Instead:   keep what was there in a column of its own, or limit the statement to the rows that are meant
                Accept:    V2 undo-loses-data public.customer.name: <reason>   in accepted.txt

                after down, public.orders loses 20 of 20 rows
                  undo/U2__x.sql:2
                    id=1
                    id=2
                    id=3
                Instead:   limit the statement to the rows that are meant
                Accept:    V2 undo-loses-data public.orders: <reason>   in accepted.txt""");
    }

    @Test
    void valuesThatCanNoLongerBeToldApartAreLost() throws Exception {
        scripts.up("2", "update customer set score = 1");

        assertThat(said(18)).isEqualTo("""
                public.customer.score: 9 distinct values became 1 (and 1 more)
                  migration/V2__x.sql:1
                    9 of 9 values changed
                      id=1 '1.25' → '1.00'
                      id=2 '2.25' → '1.00'
                      id=3 '3.25' → '1.00'
                Instead:   keep what was there in a column of its own, or limit the statement to the rows that are meant
                Accept:    V2 loses-values public.customer.score: <reason>   in accepted.txt

                public.orders loses 1 of 20 rows
                  migration/V2__x.sql:1
                    id=1
                Instead:   limit the statement to the rows that are meant
                Accept:    V2 loses-rows public.orders: <reason>   in accepted.txt""");
    }

    @Test
    void aTableThatIsDroppedIsLostAlsoWhereTheUndoMakesAnEmptyOne() throws Exception {
        scripts.up("2", "drop table orders")
                .down("2", "create table orders (id int primary key, customer int, note text)");

        assertThat(said(18)).isEqualTo("""
                drops public.orders with 20 rows
                  migration/V2__x.sql:1
                    down does not bring them back
                Instead:   move the rows to another table before
                Accept:    V2 loses-rows public.orders: <reason>   in accepted.txt""");
    }

    @Test
    void whatOnlyTheSecondTimeLosesIsTold() throws Exception {
        scripts.up("2", """
                        create table if not exists seen (id int);
                        delete from orders where exists (select from seen);
                        insert into seen values (1);
                        """).down("2", "select 1");

        assertThat(said(18)).isEqualTo("""
                after down and up again, public.orders loses 20 of 20 rows
                  migration/V2__x.sql:2
                    id=1
                    id=2
                    id=3
                Instead:   limit the statement to the rows that are meant
                Accept:    V2 loses-rows public.orders: <reason>   in accepted.txt""");
    }

    @Test
    void aRepeatableMigrationIsAskedTwice() throws Exception {
        scripts.up("2", "create table seen (id int)").repeatable("""
                delete from orders where exists (select from seen);
                insert into seen values (1);
                """);

        CheckResult result = asked(18, "R x", new KeepsData(false)::check);

        assertThat(((CheckResult.Failed) result).findings())
                .extracting(Finding::headline)
                .containsExactly("applied twice, public.orders loses 20 of 20 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table customer rename column name to full_name",
                "alter table orders rename to purchase; alter table purchase add column at timestamp default now()",
                "alter table orders alter column id type bigint; alter table customer alter column name type varchar",
                "create schema sales; alter table orders set schema sales",
                "create index concurrently on orders (note)",
                "vacuum full orders",
                "insert into orders values (99, 1, 'new')",
                "create table country as select 'Chile' as name; drop table country"
            })
    void whatLosesNothingPasses(String sql) throws Exception {
        scripts.up("2", sql);

        assertThat(checked()).isEqualTo(new CheckResult.Passed());
        assertThat(asked(18, "V2", new KeepsData(false)::notes)).isEmpty();
        assertThat(checked(18, new KeepsData(true))).isEqualTo(new CheckResult.Passed());
    }

    @Test
    void whatAMigrationWithoutATransactionLosesIsFound() throws Exception {
        scripts.up("2", "create index concurrently on orders (note); vacuum orders; ")
                .up("3", "delete from orders where id = 7");

        assertThat(asked(18, "V2", new KeepsData(false)::check)).isEqualTo(new CheckResult.Passed());
        assertThat(((CheckResult.Failed) asked(18, "V3", new KeepsData(false)::check)).findings())
                .extracting(Finding::headline)
                .containsExactly("public.orders loses 1 of 20 rows");
    }

    @Test
    void otherChangesAreToldAndJudgedOnlyWhereSomebodyAsks() throws Exception {
        scripts.up("2", "update orders set note = upper(note) where id < 4")
                .down("2", "update orders set note = lower(note), customer = 5 where id = 1");

        assertThat(checked()).isEqualTo(new CheckResult.Passed());
        assertThat(asked(18, "V2", new KeepsData(false)::notes))
                .map(note -> note.replace(folder + "/", ""))
                .containsExactly(
                        "V2 keepsData: public.orders.note: 3 of 20 values changed, id=1 'note 1' → 'NOTE 1' (migration/V2__x.sql:1)",
                        "V2 keepsData: after down, public.orders.customer: 1 of 20 values changed, id=1 '2' → '5' (undo/U2__x.sql:1)");
        CheckResult strict = checked(18, new KeepsData(true));
        assertThat(Finding.message(((CheckResult.Failed) strict).findings(), "accepted.txt")
                        .replace(folder + "/", ""))
                .isEqualTo("""
                public.orders.note: 3 of 20 values changed (and 1 more)
                  migration/V2__x.sql:1
                      id=1 'note 1' → 'NOTE 1'
                      id=2 'note 2' → 'NOTE 2'
                      id=3 'note 3' → 'NOTE 3'
                Instead:   limit the statement to the rows that are meant, or accept it where all are
                Accept:    V2 changes-values public.orders.note: <reason>   in accepted.txt

                after down, public.orders.customer: 1 of 20 values changed
                  undo/U2__x.sql:1
                      id=1 '2' → '5'
                Instead:   limit the statement to the rows that are meant, or accept it where all are
                Accept:    V2 changes-values public.orders.customer: <reason>   in accepted.txt""");
        assertThat(asked(18, "V2", new KeepsData(true)::notes)).isEmpty();
    }

    @Test
    void whatTheTeamAcceptsIsGreen() throws Exception {
        scripts.up("2", "alter table customer drop column score, drop column city")
                .down(
                        "2",
                        "alter table customer add column score numeric(6, 2), add column city text; truncate orders");
        Acceptance score = accepting(DataRules.LOSES_VALUES, "public.customer.score");
        Acceptance city = accepting(DataRules.LOSES_VALUES, "public.customer.city");
        Acceptance undo = accepting(DataRules.UNDO_LOSES_DATA, "public.orders");

        CheckResult some = checked(18, new KeepsData(false, new Acceptances("accepted.txt", List.of(score, undo))));
        assertThat(((CheckResult.Failed) some).findings())
                .extracting(Finding::headline)
                .containsExactly("drops public.customer.city with 6 values");
        assertThat(checked(18, new KeepsData(false, new Acceptances("accepted.txt", List.of(score, city, undo)))))
                .isInstanceOf(CheckResult.Accepted.class);
    }

    private static Acceptance accepting(Rule rule, String subject) {
        return new Acceptance("V2", rule, subject, "agreed", "accepted.txt:1");
    }

    @Test
    void withoutRowsNothingIsProven() throws Exception {
        scripts.up("1", "create table customer (id int)").up("2", "drop table customer");

        assertThat(checked()).isEqualTo(new CheckResult.Skipped("no table had rows"));
    }

    @Test
    void aMigrationThatFailsHasNoAnswer() throws Exception {
        scripts.up("2", "delete from orders; select nothing").up("3", "select 1");

        assertThat(checked()).isEqualTo(new CheckResult.NotReached("up failed"));
        assertThat(asked(18, "V3", new KeepsData(false)::check)).isEqualTo(new CheckResult.NotReached("V2 failed"));
    }

    @Test
    void rowsThatCannotBeReadAreNoPassAndTheReasonIsTold() throws Exception {
        scripts.up("1", GROUND + """
                create table rate (id int primary key, part int, share int generated always as (100 / part) virtual);
                insert into rate (id, part) values (1, 4);
                """).up("2", "update rate set part = 0");

        assertThat(checked())
                .isEqualTo(new CheckResult.Inconclusive(
                        "the rows of public.rate could not be compared: ERROR: division by zero"));
    }

    @Test
    void rowsThatCannotBeReadAfterDownAreNoPassEither() throws Exception {
        scripts.up("1", GROUND + """
                create table rate (id int primary key, part int, share int generated always as (100 / part) virtual);
                insert into rate (id, part) values (1, 4);
                """)
                .up("2", "create table more (id int)")
                .down("2", "drop table more; update rate set part = 0");

        assertThat(checked())
                .isEqualTo(new CheckResult.Inconclusive(
                        "after down, the rows of public.rate could not be compared: ERROR: division by zero"));
    }

    @Test
    void rowsOnAnotherServerAreTold() throws Exception {
        String foreign = "create extension postgres_fdw; create server far foreign data wrapper postgres_fdw;"
                + " create foreign table rate (id int) server far;";
        scripts.up("1", GROUND + foreign).up("2", "create table more (id int)");

        assertThat(checked()).isEqualTo(new CheckResult.Passed());
        assertThat(asked(18, "V2", new KeepsData(false)::notes))
                .containsExactly(
                        "V2 keepsData: not compared: foreign table public.rate, whose rows are on another server");

        scripts.up("1", foreign);
        assertThat(checked())
                .isEqualTo(new CheckResult.Inconclusive("foreign table public.rate, whose rows are on another server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from orders",
                "select nothing",
                "delete from orders; select pg_terminate_backend(pg_backend_pid())",
                "delete from orders; select pg_sleep(60)"
            })
    void nothingIsLeftRunning(String sql) throws Exception {
        scripts.up("2", sql).down("2", "select nothing");

        Duration timeout = Duration.ofSeconds(sql.contains("pg_sleep") ? 2 : 60);
        try (Climb climb = scripts.climb(18, "from:2", new KeepsData(false).facts(), timeout)) {
            RecordedRun run = climb.recorded(Scripts.version(climb, "V2"));
            assertThat(run.up().succeeded()).isEqualTo(sql.equals("delete from orders"));
            assertThat(left()).isEmpty();
        }

        assertThat(left()).isEmpty();
    }

    /** Copies of rows, and sessions that compare them or run a migration. */
    private static String left() throws Exception {
        return Postgres.value(Postgres.fresh(18), """
                select coalesce(string_agg(what, ', '), '')
                  from (select datname from pg_database where datname like 'mt\\_before\\_%'
                        union all
                        select query from pg_stat_activity
                         where pid <> pg_backend_pid() and state <> 'idle' and backend_type = 'client backend')
                       as found (what)
                """);
    }

    @Test
    void theCopyHasTheNameThatIsLookedFor() throws Exception {
        try (DataSnapshot snapshot = DataSnapshot.of(Postgres.fresh(18))) {
            assertThat(left()).isEqualTo(snapshot.database().name());
        }
    }

    @Test
    void itIsRecordedOnlyWhereACheckAsks() throws Exception {
        scripts.up("2", "delete from orders");

        try (Climb climb = scripts.climb(18, "from:2", Set.of())) {
            RecordedRun run = climb.recorded(Scripts.version(climb, "V2"));
            assertThat(run.up().findFact(DataChange.class)).isEmpty();
        }
    }
}
