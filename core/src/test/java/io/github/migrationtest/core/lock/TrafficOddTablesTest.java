package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.ServerAddress;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of tables that are not as most are. */
class TrafficOddTablesTest {

    private static final String LONG_NAME = "a".repeat(63);

    private static final String ODD = """
            create table keyless (a int, b text);
            insert into keyless values (1, 'x'), (2, null);
            create table only_identity (id int generated always as identity primary key);
            insert into only_identity default values;
            create table "Wei""rd.Table" ("Gr%ö'ße" text, "user" int, primary key ("user", "Gr%ö'ße"));
            insert into "Wei""rd.Table" values ('it''s \\ 5 %', 1);
            create table LONG (LONG uuid primary key);
            insert into LONG values ('00000000-0000-0000-0000-000000000001');
            create table "order" (id int primary key, at date not null);
            insert into "order" values (1, '2026-01-31');
            create view open_order as select * from "order";
            create table event (id int, day date, note text, primary key (id, day)) partition by range (day);
            create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
            create table event_2 partition of event for values from ('2026-02-01') to ('2026-03-01');
            insert into event select n, '2026-01-01'::date + n, 'x' from generate_series(1, 50) n;
            create table keyless_part (a int) partition by list (a);
            create table keyless_part_1 partition of keyless_part for values in (1, 2);
            insert into keyless_part values (1), (2);
            create table no_column ();
            insert into no_column default values;
            create table audit (id serial primary key, said text);
            create table touched (id int primary key, at timestamptz);
            insert into touched values (1, null), (2, null);
            create function touch() returns trigger language plpgsql as $$
                begin new.at = now(); insert into audit (said) values (new.id); return new; end $$;
            create trigger touch before update on touched for each row execute function touch();
            """.replace("LONG", LONG_NAME);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void areAskedAsTheyCan(int major) throws Exception {
        try (TrafficCase odd = TrafficCase.of(major, folder, ODD, "select pg_sleep(0.2)")) {
            TrafficReport report = TrafficCase.report(
                    odd.run.under(Traffic.canaries().clients(2)).up());

            assertThat(report.canaries())
                    .extracting(one -> one.canary().sql())
                    .containsExactlyInAnyOrder(("""
                            select a, b from public.keyless limit 1
                            update public.keyless set a = a where ctid = any (array(select ctid from public.keyless limit 1))
                            select id from public.only_identity where id = ?
                            select "Gr%ö'ße", "user" from public."Wei""rd.Table" where "user" = ? and "Gr%ö'ße" = ?
                            update public."Wei""rd.Table" set "Gr%ö'ße" = "Gr%ö'ße" where "user" = ? and "Gr%ö'ße" = ?
                            select LONG from public.LONG where LONG = ?
                            update public.LONG set LONG = LONG where LONG = ?
                            select id, at from public."order" where id = ?
                            update public."order" set id = id where id = ?
                            select id, day, note from public.event where id = ? and day = ?
                            update public.event set id = id where id = ? and day = ?
                            select a from public.keyless_part limit 1
                            update public.keyless_part set a = a where ctid = any (array(select ctid from public.keyless_part limit 1))
                            select 1 from public.no_column limit 1
                            select id, at from public.touched where id = ?
                            update public.touched set id = id where id = ?
                            """).replace("LONG", LONG_NAME).split("\n"));
            assertThat(report.notAsked())
                    .hasToString("{public.audit=it had no row that the role sees, "
                            + "public.no_column=it was only read: no column of it can be set by an UPDATE, "
                            + "public.only_identity=it was only read: no column of it can be set by an UPDATE}");
            assertThat(report.withErrors()).isEmpty();
            assertThat(report.canaries()).allMatch(one -> one.asked() > 0);
            assertThat(Postgres.value(odd.run.database(), "select count(*) from audit"))
                    .isEqualTo("0");
            assertThat(Postgres.value(odd.run.database(), "select count(at) from touched"))
                    .isEqualTo("0");
        }
    }

    @Test
    void rowsOfEachPartitionAreAskedFor() throws Exception {
        try (TrafficCase odd =
                TrafficCase.of(18, folder, ODD, "alter table event_2 add check (id > 0); select pg_sleep(0.4)")) {
            TrafficReport report =
                    TrafficCase.report(odd.run.under(Traffic.canaries("event")).up());

            assertThat(report.canaries())
                    .allSatisfy(
                            one -> assertThat(one.stall().atMost().toMillis()).isGreaterThan(200));
        }
    }

    @Test
    void aPartitionThatIsNamedIsAskedItself() throws Exception {
        try (TrafficCase odd = TrafficCase.of(18, folder, ODD, "select 1")) {
            assertThat(TrafficCase.report(odd.run
                                    .under(Traffic.canaries("event_2", "\"order\"", "event_2"))
                                    .up())
                            .canaries())
                    .extracting(one -> one.canary().subject())
                    .containsExactly(
                            "reads of public.event_2",
                            "writes to public.event_2",
                            "reads of public.order",
                            "writes to public.order");
        }
    }

    @Test
    void tellsTheTablesOfTheUsersOwnStatements() throws Exception {
        try (TrafficCase odd = TrafficCase.of(18, folder, ODD, "select pg_sleep(0.1)")) {
            TrafficReport report = TrafficCase.report(odd.run
                    .under(Traffic.of(
                            "select * from open_order",
                            "update touched set at = now() where id = 2",
                            "select note from event where '{\"a\": 1}'::jsonb ? 'a' and day = '2026-01-05'",
                            "select 1"))
                    .up());

            assertThat(report.canaries())
                    .extracting(one -> one.canary().subject())
                    .containsExactly(
                            "reads of public.open_order, public.order",
                            "writes to public.audit, public.touched",
                            "reads of public.event",
                            "a statement without a table");
            assertThat(report.withErrors()).isEmpty();
        }
    }

    @Test
    void asksAsTheRoleThatMigrates() throws Exception {
        Path init = Files.writeString(folder.resolve("init.sql"), """
                create role traffic_app login;
                create table secret (id int primary key);
                insert into secret values (1);
                create table readable (id int primary key, name text);
                insert into readable values (1, 'x');
                grant select on readable to traffic_app;
                create table filtered (id int primary key);
                insert into filtered values (1), (2);
                alter table filtered enable row level security;
                create policy one on filtered using (id = 3);
                grant select, update on filtered to traffic_app;
                """);
        ServerAddress given = Postgres.server(18).address();
        Map<String, String> values = Map.of(
                "migrationtest.user",
                given.user(),
                "migrationtest.password",
                given.password(),
                "migrationtest.init",
                init.toString(),
                "migrationtest.role",
                "traffic_app");
        Settings settings = Settings.of(List.of(new Settings.Source("test", values::get)));
        DatabaseServer server =
                DatabaseServers.get(DatabaseServers.parse(given.jdbcUrl("postgres"), settings), settings);
        Scripts scripts = new Scripts(folder)
                .up("1", "create table own (id int primary key); insert into own values (1)")
                .up("2", "select 1");
        try (Climb climb = Climb.of(scripts.climb(18, "2", Set.of()).plan().on(server));
                OwnedRun run = climb.open(List.of(Scripts.version(climb, "V2")))) {
            TrafficReport report =
                    TrafficCase.report(run.under(Traffic.canaries()).up());

            assertThat(report.canaries())
                    .extracting(one -> one.canary().subject())
                    .containsExactly("reads of public.own", "writes to public.own", "reads of public.readable");
            assertThat(report.notAsked())
                    .hasToString("{public.filtered=it had no row that the role sees, "
                            + "public.readable=it was only read: ERROR 42501: permission denied for table readable, "
                            + "public.secret=it cannot be read: ERROR 42501: permission denied for table secret}");
        } finally {
            server.close();
            Postgres.execute(Postgres.fresh(18), "drop role traffic_app");
        }
    }
}
