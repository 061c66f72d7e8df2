package io.github.migrationtest.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.testing.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client of the proxy gets is what it gets of the server, whatever is asked in between. */
class ProxyTest {

    /** Each is a session of simple queries. */
    private static final List<List<String>> SIMPLE = List.of(
            List.of(
                    "create table t (id int primary key, note text)",
                    "insert into t values (1, 'a') returning id",
                    "table t"),
            List.of("select 1; select 'two', null; select", ";", "", " -- nothing\n"),
            List.of("select 1 as a; select x\nfrom nothing; select 3", "select 'ä€𝄞'; select 'ö', y from t"),
            List.of(
                    "create table a (id int); insert into a values (1); drop table a; create table b (id int)",
                    "table b"),
            List.of("create table a (id int); insert into a values ('x')", "table a"),
            List.of("create table a (id int); insert into a values (1); seloct 1", "table a"),
            List.of(
                    "begin",
                    "create table a (id int)",
                    "savepoint s; insert into a values (1)",
                    "select 1/0",
                    "table a",
                    "rollback to savepoint s",
                    "table a",
                    "commit",
                    "table a"),
            List.of("begin; create table a (id int); insert into a values (1); commit", "table a"),
            List.of("begin; create table a (id int); commit; insert into a values (1); seloct", "table a"),
            List.of("begin; create table a (id int); commit; insert into a values (1); select 1/0", "table a"),
            List.of("create table a (id int); commit; insert into a values (1); select 1/0", "table a"),
            List.of("create table a (id int); begin; insert into a values (1)", "rollback", "table a"),
            List.of("begin; create table a (id int)", "insert into a values (1); rollback; table a"),
            List.of("begin; select 1/0", "select 1", "commit", "select 2"),
            List.of("lock table pg_class; select 1", "lock table pg_class", "savepoint s; select 1"),
            List.of("set local search_path = 'nowhere'; show search_path", "show search_path"),
            List.of(
                    "create table a (id int); vacuum a",
                    "vacuum",
                    "create table a (id int)",
                    "create index concurrently i on a (id)",
                    "select 1; create index concurrently i on a (id)"),
            List.of(
                    "do $$ begin raise notice 'hello; %', 1; end $$; select 1",
                    "do $$ begin commit; end $$", "select 1; do $$ begin commit; end $$"),
            List.of(
                    "create table a (id int unique deferrable initially deferred)",
                    "insert into a values (1), (1)",
                    "insert into a values (1); insert into a values (1)",
                    "begin; insert into a values (2); insert into a values (2); commit",
                    "table a"),
            List.of("create table a (id int); copy a from stdin; select 1", "table a"),
            List.of(
                    "create table wrong (id int); copy wrong from stdin; select 1",
                    "select 2",
                    "create table wrong (id int)",
                    "copy wrong from stdin",
                    "begin",
                    "copy wrong from stdin; select 2",
                    "rollback",
                    "table wrong"),
            List.of("copy (select 1 union all select 2) to stdout; select 3"),
            List.of("create table a (id int); copy a from program 'false'"),
            List.of("prepare p as select $1::int; execute p (3)", "explain (costs off) execute p (3)", "deallocate p"),
            List.of(
                    "create function f() returns int language sql as 'select 1; select 2'; select f()",
                    "create rule r as on insert to x do also (select 1; select 2)"),
            List.of(
                    "select E'it\\'s; so'; select \"a;b\" from (select 1 as \"a;b\") as \"q;\"; /* a; /* b; */ c; */ select 2; -- d;\nselect 3"),
            List.of("set standard_conforming_strings = off", "select 'it\\'s; so'; select 2"),
            List.of(
                    "create procedure p() language plpgsql as $$ begin commit; raise notice 'x'; end $$",
                    "call p()",
                    "select 1; call p()",
                    "begin",
                    "call p()",
                    "rollback"),
            List.of(
                    "begin isolation level serializable; select 1; commit",
                    "select 1; begin isolation level serializable; select 1; commit"),
            List.of("set client_min_messages = debug1; select 1", "listen x; notify x, 'y'"));

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void simpleQueriesAreAnsweredAsTheServerDoes(int major) throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (List<String> session : SIMPLE) {
            all.assertThat(answers(session, Postgres.fresh(major), true))
                    .as(String.join("\n", session))
                    .isEqualTo(answers(session, Postgres.fresh(major), false));
        }
        all.assertAll();
    }

    private interface Conversing {
        void with(RawClient client, List<String> answers) throws Exception;
    }

    private static List<String> answers(List<String> queries, TestDatabase database, boolean proxied) throws Exception {
        return conversing(database, proxied, (client, answers) -> {
            for (String query : queries) {
                answers.add("> " + query);
                List<String> said = client.query(query).answers(1);
                answers.addAll(said);
                if (said.get(said.size() - 1).startsWith("G")) {
                    Messages rows = query.contains("wrong")
                            ? new Messages().add('d', "x\n".getBytes(StandardCharsets.US_ASCII))
                            : new Messages()
                                    .add('d', "1\n2\n".getBytes(StandardCharsets.US_ASCII))
                                    .add('c');
                    answers.addAll(client.send(rows).answers(1));
                }
            }
        });
    }

    private static List<String> conversing(TestDatabase database, boolean proxied, Conversing conversing)
            throws Exception {
        List<String> answers = new ArrayList<>();
        Asking probe = new Asking();
        try (Wire wire = new Wire();
                WireProxy proxy = new WireProxy(wire, door(database));
                RawClient client = proxied ? client(database, proxy) : client(database)) {
            wire.probe(probe);
            conversing.with(client, answers);
        }
        assertThat(probe.answers > 0).isEqualTo(proxied);
        return answers.stream()
                .map(line -> line.replaceAll("mt_\\w+", "database"))
                // the process of NOTIFY
                .map(line -> line.startsWith("A ") ? "A" : line)
                .toList();
    }

    private static Messages run(Messages messages, String name, String sql) {
        return messages.prepare(name, sql.getBytes(StandardCharsets.UTF_8))
                .describe(name)
                .execute(name);
    }

    /** The client's own statements and portals stay what they are, whatever is asked between them. */
    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void theExtendedProtocolIsAnsweredAsTheServerDoes(int major) throws Exception {
        Conversing conversing = (client, answers) -> {
            Messages batch = run(new Messages(), "", "create table a (id int)");
            for (int i = 0; i < 3; i++) {
                run(batch, "", "insert into a values (" + i + ") returning id");
            }
            answers.addAll(client.send(batch.sync()).answers(1));
            // two transactions that are sent at once, the first of which fails
            Messages failing =
                    run(run(run(new Messages(), "", "insert into a values (8)"), "", "select 1/0"), "", "table a");
            answers.addAll(client.send(
                            run(failing.sync(), "", "insert into a values (9)").sync())
                    .answers(2));
            // a named statement goes on living, and its portal, of which a part was read
            answers.addAll(client.query("begin").answers(1));
            answers.addAll(client.send(new Messages()
                            .prepare("mine", "table a".getBytes(StandardCharsets.UTF_8))
                            .add('E', Messages.cString("mine"), new byte[] {0, 0, 0, 2})
                            .sync())
                    .answers(1));
            answers.addAll(client.send(run(new Messages(), "", "insert into a values (5)")
                            .execute("mine")
                            .sync())
                    .answers(1));
            answers.addAll(client.send(new Messages().execute("mine").sync()).answers(1));
            answers.addAll(client.query("commit; table a").answers(1));
            // rows for a COPY: what was sent before them is passed over
            answers.addAll(client.send(
                            run(new Messages(), "", "copy a (id) from stdin").sync())
                    .answers(1));
            answers.addAll(client.send(new Messages()
                            .add('d', "7\n".getBytes(StandardCharsets.US_ASCII))
                            .add('c')
                            .sync())
                    .answers(1));
            answers.addAll(
                    client.send(run(new Messages(), "", "table a").sync()).answers(1));
        };
        assertThat(conversing(Postgres.fresh(major), true, conversing))
                .isEqualTo(conversing(Postgres.fresh(major), false, conversing))
                .contains("C SELECT 6", "s ", "C COPY 1");
    }

    /** Before rows for a COPY, the server passes over a Sync: nobody may wait for its answer. */
    @Test
    void whoListensLaterIsNotKeptWaiting() throws Exception {
        TestDatabase database = Postgres.fresh(18);
        Asking probe = new Asking();
        try (Wire wire = new Wire();
                WireProxy proxy = new WireProxy(wire, door(database));
                RawClient client = client(database, proxy)) {
            client.query("create table a (id int)").answers(1);
            client.send(run(new Messages(), "", "copy a from stdin").sync()).answers(1);
            client.send(new Messages().add('c').sync()).answers(1);
            wire.probe(probe);
            assertThat(client.query("table a").answers(1)).contains("C SELECT 0");
        }
        assertThat(probe.heard).containsExactly("table a");
    }

    private static Door door(TestDatabase database) {
        return new Door(
                database.server().address().host(), database.server().address().port(), "proxied", "", "");
    }

    private static RawClient client(TestDatabase database) throws IOException {
        return new RawClient(
                database.server().address().host(),
                database.server().address().port(),
                database.name(),
                database.user(),
                database.password());
    }

    private static RawClient client(TestDatabase database, WireProxy proxy) throws IOException {
        return new RawClient(proxy.host(), proxy.port(), database.name(), database.user(), database.password());
    }

    /** Asks whenever it can. */
    private static final class Asking implements SessionProbe {

        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private volatile int answers;

        @Override
        public String question(int session) {
            return "select pg_catalog.count(*) from pg_catalog.pg_locks";
        }

        @Override
        public void known(int session, List<List<@Nullable String>> rows) {}

        @Override
        public Ask begins(int session, String sql, long nanos) {
            heard.add(sql);
            // as one that asks for locks does
            if (begins(sql, "vacuum|create index concurrently|do|call")) {
                return Ask.AFTER;
            }
            return begins(sql, "set|begin|savepoint|lock|listen|prepare|deallocate")
                    ? Ask.NOT
                    : begins(sql, "commit|rollback") ? Ask.BEFORE : Ask.BEFORE_AND_AFTER;
        }

        private static boolean begins(String sql, String words) {
            return Pattern.compile("(?is)\\s*(" + words + ")\\b.*").matcher(sql).matches();
        }

        @Override
        public void answered(int session, boolean after, List<List<@Nullable String>> rows) {
            answers++;
        }

        @Override
        public void ended(int session, @Nullable String command, long nanos) {}

        @Override
        public void unheard(int session, String why) {
            heard.add(why);
        }

        @Override
        public void idle(int session, boolean inTransaction, long nanos) {}
    }
}
