package io.github.migrationtest.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.check.Culprits.Deed;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which of several statements is named for what befell {@code orders}. */
class CulpritsTest {

    private static Catalog catalog;

    @BeforeAll
    static void schema() throws SQLException {
        TestDatabase database = Postgres.fresh(18);
        try {
            Postgres.execute(database, """
                    create schema sales;
                    create schema "odd.name";
                    create type state as enum ('new', 'paid');
                    create table country (id int primary key);
                    create table customer (id int primary key, country int references country on delete cascade);
                    create table account (id int primary key);
                    create table audit (id int);
                    create table orders (id int primary key, customer int references customer on delete cascade,
                        account int references account, note text, state state);
                    create table sales.target (id int);
                    create table "odd.name"."Or.der" (id int);
                    create table part (id int, note text) partition by list (id);
                    create table part_one partition of part for values in (1);
                    create table base (id int);
                    create table special (extra text) inherits (base);
                    create view open_orders as select * from orders where state = 'new';
                    create function tidy() returns void language sql as 'delete from orders where note is null';
                    create function audited() returns trigger language plpgsql as
                        $$ begin delete from orders; return new; end $$;
                    create trigger audit_tidies after insert on audit execute function audited();
                    """);
            try (Connection connection = database.connect()) {
                catalog = Catalog.read(connection);
            }
        } finally {
            database.server().drop(database);
        }
    }

    @Test
    void theLastThatDoesSo() {
        assertThat(rowsLost("delete from orders where id = 1", "truncate orders"))
                .isEqualTo("2");
    }

    @Test
    void notWhatOnlyNamesTheTable() {
        assertThat(rowsLost(
                        "delete from orders where id = 1",
                        "update orders set note = 'x'",
                        "insert into orders values (9)",
                        "alter table orders add column extra text",
                        "alter table orders drop column extra",
                        "alter table orders alter note drop default",
                        "create index on orders (note)",
                        "-- delete from orders\ncomment on table orders is 'drop'",
                        "analyze orders"))
                .isEqualTo("1");
    }

    @Test
    void theStatementThatNamesTheColumn() {
        assertThat(find(
                        Deed.VALUES_CHANGED,
                        List.of("public.orders"),
                        List.of("note"),
                        "update orders set note = null",
                        "update orders set state = 'new'",
                        "alter table orders alter note set not null",
                        "alter table orders alter note set default ''"))
                .isEqualTo("1");
        assertThat(find(
                        Deed.VALUES_CHANGED,
                        List.of("public.orders"),
                        List.of("note"),
                        "alter table orders alter note type varchar(3) using left(note, 3)",
                        "alter table orders add constraint c check (note <> '')"))
                .isEqualTo("1");
        assertThat(find(
                        Deed.COLUMN_DROPPED,
                        List.of("public.orders"),
                        List.of("note"),
                        "alter table orders drop column note",
                        "update orders set id = id",
                        "alter table orders drop column state",
                        "alter table orders drop constraint note"))
                .isEqualTo("1");
    }

    @Test
    void aCascadeFromFarAway() {
        assertThat(rowsLost("delete from country", "insert into orders values (9)", "update customer set id = 3"))
                .isEqualTo("1");
        assertThat(rowsLost("drop table account", "truncate account cascade", "delete from account"))
                .isEqualTo("2");
    }

    @Test
    void aTriggerThatAnotherTableHas() {
        assertThat(rowsLost("insert into audit values (1)", "delete from audit", "select 1"))
                .isEqualTo("1");
    }

    @Test
    void aFunctionAView() {
        assertThat(rowsLost("select tidy()", "select 1")).isEqualTo("1");
        assertThat(rowsLost("select 1", "delete from open_orders", "select 2")).isEqualTo("2");
    }

    @Test
    void partsAndParents() {
        assertThat(find(Deed.ROWS_LOST, List.of("public.part"), List.of(), "drop table part_one", "select 1"))
                .isEqualTo("1");
        assertThat(find(Deed.ROWS_LOST, List.of("public.special"), List.of(), "delete from base", "select 1"))
                .isEqualTo("1");
    }

    @Test
    void aSchemaOrATypeThatIsDropped() {
        assertThat(find(
                        Deed.ROWS_LOST,
                        List.of("sales.target"),
                        List.of(),
                        "alter schema sales rename to old",
                        "drop schema sales cascade",
                        "select 'sales'"))
                .isEqualTo("2");
        assertThat(find(
                        Deed.COLUMN_DROPPED,
                        List.of("public.orders"),
                        List.of("state"),
                        "drop type state cascade",
                        "select 1"))
                .isEqualTo("1");
    }

    @Test
    void aTypeThatIsChanged() {
        assertThat(find(
                        Deed.VALUES_CHANGED,
                        List.of("public.orders"),
                        List.of("state"),
                        "alter type state rename value 'new' to 'fresh'",
                        "select 1"))
                .isEqualTo("1");
    }

    @Test
    void aLargeObject() {
        assertThat(find(
                        Deed.ROWS_LOST,
                        List.of("pg_catalog.pg_largeobject"),
                        List.of(),
                        "select lo_unlink(id) from orders",
                        "select 1"))
                .isEqualTo("1");
    }

    @Test
    void eitherName() {
        assertThat(find(
                        Deed.ROWS_LOST,
                        List.of("public.orders", "public.purchase"),
                        List.of(),
                        "delete from purchase",
                        "alter table purchase rename to orders"))
                .isEqualTo("1");
    }

    @Test
    void namesWithDotsAndQuotes() {
        assertThat(find(
                        Deed.ROWS_LOST,
                        List.of("\"odd.name\".\"Or.der\""),
                        List.of(),
                        "delete from \"odd.name\".\"Or.der\"",
                        "delete from \"odd.name\".other"))
                .isEqualTo("1");
        assertThat(find(
                        Deed.VALUES_CHANGED,
                        List.of("public.\"say \"\"hi\"\"\""),
                        List.of("a \"b\""),
                        "update \"say \"\"hi\"\"\" set \"a \"\"b\"\"\" = 1",
                        "update \"say \"\"hi\"\"\" set c = 1"))
                .isEqualTo("1");
    }

    @Test
    void theOnlyOneThatCanHave() {
        assertThat(rowsLost("create table x (id int)", "do $$ begin execute 'delete from ord' || 'ers'; end $$"))
                .isEqualTo("2");
    }

    @Test
    void theScriptWhereSeveralMayHave() {
        assertThat(rowsLost("do 'begin end'", "do 'begin null; end'")).isEqualTo("V2__x.sql");
    }

    private static String rowsLost(String... sql) {
        return find(Deed.ROWS_LOST, List.of("public.orders"), List.of(), sql);
    }

    private static String find(Deed deed, List<String> relations, List<String> columns, String... sql) {
        List<ExecutedStatement> statements = new ArrayList<>();
        for (String each : sql) {
            statements.add(new ExecutedStatement(each, "" + (statements.size() + 1), Duration.ZERO, null));
        }
        return new Culprits(statements, catalog, "V2__x.sql").find(deed, relations, columns);
    }
}
