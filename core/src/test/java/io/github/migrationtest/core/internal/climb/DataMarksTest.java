package io.github.migrationtest.core.internal.climb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataMarksTest {

    private static TestDatabase customers(int major) throws SQLException {
        TestDatabase database = Postgres.fresh(major);
        Postgres.execute(
                database,
                "create table customer (id int primary key, name text, city text)",
                "insert into customer select g, 'name ' || g, 'city ' || g from generate_series(1, 100) g",
                "create table part (day int) partition by range (day)",
                "create table part_1 partition of part for values from (0) to (100)",
                "insert into part values (1)",
                "create sequence number",
                "create view v as select 1");
        return database;
    }

    private static DataMarks read(TestDatabase database, @Nullable DataMarks earlier) throws SQLException {
        try (Connection observer = database.connect()) {
            return DataMarks.read(observer, Set.of(), earlier);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from customer for update",
                "vacuum freeze customer",
                "analyze customer",
                "create index on customer (name)",
                "alter table customer add note text",
                "alter table customer add note text not null default 'none'",
                "alter table customer drop city",
                "create table empty (id int)",
                "do $$ begin insert into customer values (0); raise sqlstate 'P0001'; exception when others then null; end $$",
            })
    void whatWritesNoRowLeavesThem(String statement) throws SQLException {
        for (int major : new int[] {13, 18}) {
            TestDatabase database = customers(major);
            DataMarks before = read(database, null);
            Postgres.execute(database, statement);
            assertThat(read(database, before).sameRowsAs(before)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update customer set name = name where id = 7",
                "with gone as (delete from customer where id = 7 returning *) insert into customer select id + 1000, name, city from gone",
                "insert into customer values (0)",
                "delete from customer where id = 7",
                "truncate customer",
                "truncate customer; insert into customer select g, 'name ' || g, 'city ' || g from generate_series(1, 100) g",
                "alter table customer alter name type varchar(100) using name || ''",
                "alter table part detach partition part_1; create table part_2 partition of part for values from (0) to (100); insert into part values (1); drop table part_1",
                "create table copied as select * from customer",
                "select nextval('number')",
            })
    void whatWritesARowIsSeen(String statement) throws SQLException {
        for (int major : new int[] {13, 18}) {
            TestDatabase database = customers(major);
            DataMarks before = read(database, null);
            Postgres.execute(database, statement);
            assertThat(read(database, before).sameRowsAs(before)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table customer add note text|alter table customer drop note|true",
                "alter table customer add note text default 'x'|alter table customer drop note|true",
                "alter table customer add at timestamptz default now()|alter table customer drop at|false",
                "create index on customer (name)|drop index customer_name_idx|true",
                "create table empty (id int)|drop table empty|true",
                "alter table customer drop city|alter table customer add city text|true",
                "alter table customer rename city to town|alter table customer rename town to city|true",
                "alter table customer add note text|alter table customer drop note; update customer set name = 'x'|false",
                "alter table customer add note text|alter table customer drop note; update part set day = day|false",
                "alter table customer add note text|alter table customer drop name, add name text; alter table customer drop note|false",
            })
    void aRoundTripIsKnownByWhatItLeaves(String up, String down, boolean noTrace) throws SQLException {
        for (int major : new int[] {13, 18}) {
            TestDatabase database = customers(major);
            DataMarks before = read(database, null);
            Postgres.execute(database, up);
            DataMarks after = read(database, before);
            assertThat(after.sameRowsAs(before)).isTrue();
            Postgres.execute(database, down);
            Postgres.execute(database, up);
            assertThat(after.sameAs(read(database, before))).isEqualTo(noTrace);
        }
    }

    @Test
    void twoColumnsThatChangePlacesAreSeen() throws SQLException {
        TestDatabase database = customers(18);
        DataMarks before = read(database, null);
        Postgres.execute(
                database,
                "alter table customer rename name to x",
                "alter table customer rename city to name",
                "alter table customer rename x to city");
        DataMarks after = read(database, before);
        assertThat(after.sameRowsAs(before)).isTrue();
        assertThat(after.sameAs(before)).isFalse();
    }

    @Test
    void whoeverWritesInAnotherDatabaseOfTheServerIsNobodyHere() throws SQLException {
        TestDatabase database = customers(18);
        TestDatabase other = customers(18);
        try (Connection writer = other.connect()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("update customer set name = 'x'");
            DataMarks before = read(database, null);
            Postgres.execute(other, "insert into customer values (0)");
            assertThat(read(database, before).sameRowsAs(before)).isTrue();
            writer.rollback();
        }
    }
}
