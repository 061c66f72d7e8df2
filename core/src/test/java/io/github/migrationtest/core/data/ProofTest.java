package io.github.migrationtest.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for proof that nothing has changed, what is not, and that tables with many rows are told as exactly. */
class ProofTest {

    private static final String MANY = """
            create table many (id int primary key, code text unique not null, a text, b numeric, c timestamptz);
            insert into many
            select i, 'k' || i, 'name ' || i % 1000, i / 7.0, timestamptz '2024-01-01Z' + i * interval '1 minute'
            from generate_series(1, 30000) i;
            create table other (id int primary key, a text, b text);
            insert into other values (1, 'x', 'y'), (2, 'x', 'y');
            create table bag as select i % 20000 as n, 'v' || i % 20000 as v from generate_series(1, 30000) i;
            """;

    private TestDatabase database;

    private DataSnapshot given(int version, String script) throws SQLException {
        database = Postgres.server(version).create("proof");
        Scripts.execute(database, script);
        return DataSnapshot.of(database);
    }

    @AfterEach
    void drop() throws SQLException {
        database.server().drop(database);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void untouchedTablesAreProvenWithoutReadingAValue(int version) throws SQLException {
        try (DataSnapshot before = given(version, MANY)) {
            Scripts.execute(
                    database, "update other set a = 'z' where id = 2;\nvacuum many;\ncreate index on many (b);");

            DataDiff diff = before.compareWith(database);

            assertThat(diff.tables())
                    .extracting(TableDiff::table)
                    .containsExactly("public.bag", "public.many", "public.other");
            assertThat(diff.tables())
                    .extracting(TableDiff::proof)
                    .containsExactly(Proof.PHYSICAL, Proof.PHYSICAL, Proof.ROWS);
            assertThat(diff.lines()).containsExactly("column public.other.a: 1 of 2 values changed: id=2 'x' → 'z'");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void whatIsRewrittenIsProvenByItsHashes(int version) throws SQLException {
        try (DataSnapshot before = given(version, MANY)) {
            Scripts.execute(database, """
                    vacuum full many;
                    alter table many alter column id type bigint;
                    vacuum full bag;
                    """);

            DataDiff diff = before.compareWith(database);

            assertThat(diff.lines()).isEmpty();
            assertThat(diff.tables())
                    .extracting(TableDiff::proof)
                    .containsExactly(Proof.FINGERPRINT, Proof.FINGERPRINT, Proof.PHYSICAL);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void oneValueAmongMany(int version) throws SQLException {
        assertTold(
                version,
                "update many set b = b + 0.0000000000000001 where id = 12345;",
                "column public.many.b: 1 of 30,000 values changed: id=12345"
                        + " '1763.5714285714285714' → '1763.5714285714285715'");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void twoRowsOfManySwapTheirValues(int version) throws SQLException {
        assertTold(
                version,
                "update many set a = 'name ' || case id when 7 then 8 else 7 end where id in (7, 8);",
                "column public.many.a: 2 of 30,000 values changed: id=7 'name 7' → 'name 8'; id=8 'name 8' → 'name 7'");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aSessionStaysInTheCopyAndIsInNobodysWay(int version) throws SQLException {
        try (DataSnapshot before = given(version, MANY)) {
            TestDatabase copy = before.database();
            String sessions = "select count(*) from pg_stat_activity where datname = '" + copy.name() + "'";
            Scripts.execute(database, "update other set a = null where id = 1;");
            List<String> told = before.compareWith(database).lines();
            String kept = Postgres.value(database, sessions);

            copy.server().drop(copy.server().cloneOf(copy, "copy"));

            assertThat(told).containsExactly("column public.other.a: 1 of 2 values became NULL: id=1 'x' → NULL");
            assertThat(before.compareWith(database).lines()).isEqualTo(told);
            assertThat(before.compareWith(database).lines()).isEqualTo(told);
            assertThat(List.of(kept, Postgres.value(database, sessions))).containsOnly("1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aNumberBecomesOneThatPostgresHashesToTheSame(int version) throws SQLException {
        try (DataSnapshot before = given(version, """
                create table keys (id bigint primary key, n bigint, d numeric);
                insert into keys select i, i, i from generate_series(1, 30000) i;
                """)) {
            Scripts.execute(database, """
                    update keys set id = 4294967296 where id = 1;
                    update keys set n = 4294967296, d = -2 where id = 2;
                    vacuum full keys;
                    """);

            assertThat(before.compareWith(database).lines())
                    .containsExactly(
                            "table public.keys: 1 of 30,000 rows disappeared: id=1",
                            "table public.keys: 1 row added: id=4294967296",
                            "column public.keys.n: 1 of 29,999 values changed: id=2 '2' → '4294967296'",
                            "column public.keys.d: 1 of 29,999 values changed: id=2 '2' → '-2'");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aKeyBecomesOneThatPostgresHashesToTheSame(int version) throws SQLException {
        try (DataSnapshot before = given(version, """
                create table keys (id bigint primary key);
                insert into keys select i from generate_series(1, 30000) i;
                """)) {
            Scripts.execute(database, "update keys set id = 4294967296 where id = 1;\nvacuum full keys;");

            assertThat(before.compareWith(database).lines())
                    .containsExactly(
                            "table public.keys: 1 of 30,000 rows disappeared: id=1",
                            "table public.keys: 1 row added: id=4294967296");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aRowOfManyIsReplaced(int version) throws SQLException {
        assertTold(
                version,
                "update many set id = 40000, a = 'other' where id = 17;",
                "table public.many: 1 of 30,000 rows disappeared: id=17",
                "table public.many: 1 row added: id=40000");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void manyRowsOfATextKey(int version) throws SQLException {
        assertTold(
                version,
                """
                alter table many drop column id;
                update many set code = code || 'x' where code = 'k100';
                update many set a = null where code = 'k2000';
                """,
                "table public.many: 1 of 30,000 rows disappeared: code=k100",
                "table public.many: 1 row added: code=k100x",
                "column public.many.id is gone: 30,000 values: code=k1 '1' → NULL; code=k10 '10' → NULL; code=k100 '100' → NULL; …",
                "column public.many.a: 1 of 29,999 values became NULL: code=k2000 'name 0' → NULL");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void oneOfTwoEqualRowsAmongMany(int version) throws SQLException {
        assertTold(
                version,
                "delete from bag where ctid = (select min(ctid) from bag where n = 5);",
                "table public.bag: 1 of 30,000 rows disappeared: (n, v)=(5, v5)");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void manyValuesBecomeTheSame(int version) throws SQLException {
        assertTold(
                version,
                "update many set a = lower(left(a, 6));",
                "column public.many.a: 29,700 of 30,000 values truncated: id=10 'name 10' → 'name 1'; id=11 'name 11' → 'name 1';"
                        + " id=12 'name 12' → 'name 1'; …");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void falseProofOfAColumnDroppedAndAddedAgain(int version) throws SQLException {
        assertTold(
                version,
                "alter table other drop column a; alter table other add column a text default 'X';",
                "column public.other.a: 2 of 2 values changed: id=1 'x' → 'X'; id=2 'x' → 'X'");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void falseProofOfColumnsSwappedByRenaming(int version) throws SQLException {
        assertTold(
                version,
                """
                alter table other rename column a to c;
                alter table other rename column b to a;
                alter table other rename column c to b;
                """,
                "column public.other.a: 2 of 2 values changed: id=1 'x' → 'y'; id=2 'x' → 'y'",
                "column public.other.b: 2 of 2 values changed: id=1 'y' → 'x'; id=2 'y' → 'x'");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void falseProofOfAPartitionExchangedForAnotherOfEqualCount(int version) throws SQLException {
        try (DataSnapshot before = given(version, """
                create table event (id int, what text) partition by range (id);
                create table one partition of event for values from (0) to (10);
                insert into event values (1, 'a'), (2, 'b');
                create table two as select id, 'forged' as what from event;
                """)) {
            Scripts.execute(database, """
                    alter table event detach partition one;
                    alter table event attach partition two for values from (0) to (10);
                    """);

            assertThat(before.compareWith(database).lines())
                    .containsExactly(
                            "column public.event.what: 2 of 2 values changed: (id, what)=(1, a) 'a' → 'forged';"
                                    + " (id, what)=(2, b) 'b' → 'forged'",
                            "column public.event.what: 2 distinct values became 1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void falseProofOfATransactionInProgressAtTheBoundary(int version) throws SQLException {
        try (DataSnapshot copy = given(version, MANY);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("begin; update other set a = 'z' where id = 1");
            Scripts.execute(database, "create table later (id int);");
            DataSnapshot before = DataSnapshot.begin(copy.database());
            statement.execute("commit");

            assertThat(before.compareWith(database).lines())
                    .containsExactly("column public.other.a: 1 of 2 values changed: id=1 'x' → 'z'");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aCopyOfUnknownAgeProvesNothing(int version) throws SQLException {
        try (DataSnapshot copy = given(version, MANY)) {
            Scripts.execute(database, "update other set a = 'z' where id = 1;");

            DataDiff diff = DataSnapshot.existing(copy.database()).compareWith(database);

            assertThat(diff.lines()).containsExactly("column public.other.a: 1 of 2 values changed: id=1 'x' → 'z'");
            assertThat(diff.tables()).extracting(TableDiff::proof).doesNotContain(Proof.PHYSICAL);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void viewsAreComparedOnRequestAndTablesLeftOut(int version) throws SQLException {
        try (DataSnapshot before = given(version, """
                create table t (id int primary key, a text);
                insert into t values (1, 'x');
                create materialized view m as select * from t;
                create view v as select a from t;
                create table history (id int);
                insert into history values (1);
                """)) {
            Scripts.execute(
                    database, "update t set a = 'y'; insert into history values (2); refresh materialized view m;");

            DataDiff diff = DataComparison.of()
                    .ignoring(Set.of(new QualifiedName("public", "history")))
                    .including(new QualifiedName("public", "m"))
                    .including(new QualifiedName("public", "v"))
                    .compare(before, database);

            assertThat(diff.lines())
                    .containsExactly(
                            "column public.m.a: 1 of 1 value changed: (id, a)=(1, x) 'x' → 'y'",
                            "column public.t.a: 1 of 1 value changed: id=1 'x' → 'y'",
                            "table public.v: 1 of 1 row disappeared: a=x",
                            "table public.v: 1 row added: a=y");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void preservingNothingIsSaid(int version) throws SQLException {
        try (DataSnapshot before = given(version, "create table t (id int);")) {
            Scripts.execute(database, "insert into t values (1);");

            DataDiff diff = before.compareWith(database);

            assertThat(diff.hadNoRows()).isTrue();
            assertThat(diff).hasToString("no table had rows");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void leavesNothingBehind(int version) throws SQLException {
        DataSnapshot before = given(version, MANY);
        String name = before.database().name();

        before.compareWith(database);
        before.close();

        assertThat(Postgres.value(database, "select count(*) from pg_database where datname = '" + name + "'"))
                .isEqualTo("0");
        assertThat(sessionsAfterAMoment()).isEqualTo("0");
    }

    /** A session that has been closed may be seen for a moment longer. */
    private String sessionsAfterAMoment() throws SQLException {
        String sessions = "";
        for (long deadline = System.nanoTime() + 5_000_000_000L; System.nanoTime() < deadline; ) {
            sessions = Postgres.value(
                    database,
                    "select count(*) from pg_stat_activity where datname = current_database()"
                            + " and backend_type = 'client backend' and pid <> pg_backend_pid()");
            if (sessions.equals("0")) {
                return sessions;
            }
        }
        return sessions;
    }

    private void assertTold(int version, String change, String... lines) throws SQLException {
        try (DataSnapshot before = given(version, MANY)) {
            Scripts.execute(database, change);

            assertThat(before.compareWith(database).lines()).isEqualTo(List.of(lines));
        }
    }
}
