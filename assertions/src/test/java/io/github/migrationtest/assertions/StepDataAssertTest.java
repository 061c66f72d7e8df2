package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.assertions.ShopData.STEP;
import static io.github.migrationtest.assertions.ShopData.up;
import static io.github.migrationtest.core.data.RowMapping.rowsOf;
import static io.github.migrationtest.core.data.RowMapping.rowsOfQuery;

import io.github.migrationtest.core.migration.MigrationStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepDataAssertTest {

    @Test
    void preservesData() {
        assertThat(up("alter table customer rename name to full_name; insert into customer values (4, 'Edsger', null)"))
                .preservesData();

        MigrationStep step = up("""
                update customer set name = upper(name) where id < 3;
                alter table customer drop column email;
                delete from orders where id = 2;
                alter sequence orders_id_seq restart with 2;
                """);
        assertFails(() -> assertThat(step).preservesData(), STEP + """
                Expecting up to preserve the data of 2 tables
                but what was there is not as it was:
                  column public.customer.email is gone: 2 values: id=1 'ada@example.org' → NULL; id=3 'grace@example.org' → NULL
                  column public.customer.name: 2 of 3 values changed: id=1 'Ada Lovelace' → 'ADA LOVELACE'; id=2 'Alan Turing' → 'ALAN TURING'
                  table public.orders: 1 of 3 rows disappeared: id=2
                  sequence public.orders_id_seq: next 4 → 2, behind
                If meant:  rowsOf("public.customer").before("email").equalsAfter("…"), or .droppedBecause("…")
                If meant:  rowsOf("public.customer").after("name").equalsBefore("…")
                If meant:  rowsOf("public.orders").removesOnly("where …")
                List all:  assertThat(step).listingDifferencesIn(Path.of("target/differences.tsv")).preservesData(…)
                """);
    }

    @Test
    void preservesDataAsDeclared() {
        MigrationStep split = up("""
                alter table customer add column first_name text, add column last_name text;
                update customer set first_name = split_part(name, ' ', 1), last_name = split_part(name, ' ', 2);
                alter table customer drop column name, drop column email;
                update orders set amount = amount * 100;
                delete from orders where id = 3;
                """);

        assertThat(split)
                .preservesData(
                        rowsOf("customer")
                                .before("name")
                                .equalsAfter("first_name || ' ' || last_name")
                                .before("email")
                                .droppedBecause("nobody wrote"),
                        rowsOf("orders")
                                .removesOnly("where amount < 5")
                                .after("amount")
                                .equalsBefore("amount * 100"));
        assertFails(
                () -> assertThat(split)
                        .preservesData(
                                rowsOf("customer")
                                        .before("name")
                                        .equalsAfter("last_name || ', ' || first_name")
                                        .before("email")
                                        .droppedBecause("nobody wrote"),
                                rowsOf("orders")
                                        .removesOnly("where amount < 1")
                                        .after("amount")
                                        .equalsBefore("amount * 100")),
                STEP + """
                Expecting up to preserve the data of 2 tables
                but what was there is not as it was:
                  column public.customer.email is gone: 2 values, nobody wrote
                  declared public.customer: name = last_name || ', ' || first_name: 3 of 3 values differ: id=1 'Ada Lovelace' → 'Lovelace, Ada'; id=2 'Alan Turing' → 'Turing, Alan'; id=3 'Grace Hopper' → 'Hopper, Grace'
                  table public.orders: 1 of 3 rows disappeared: id=3
                If meant:  rowsOf("public.orders").removesOnly("where …")
                List all:  assertThat(step).listingDifferencesIn(Path.of("target/differences.tsv")).preservesData(…)
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void preservesRowsOfATableThatIsSplit(int version) {
        MigrationStep split = up(version, ShopData.SHOP, """
                create table gone_customer as select * from customer where deleted;
                delete from customer where deleted;
                """);

        assertThat(split)
                .preservesData(
                        rowsOf("customer").movedTo("select * from customer union all select * from gone_customer"));
        assertThat(split)
                .preservesData(
                        rowsOf("customer").removesOnly("where deleted"),
                        rowsOfQuery("deleted customers", "select * from customer where deleted")
                                .movedTo("select * from gone_customer"));
    }

    @Test
    void preservesNothingWhereThereWasNothing() {
        MigrationStep step =
                up("create table customer (id int primary key)", "alter table customer add column name text");

        assertFails(() -> assertThat(step).preservesData(), STEP + """
                inconclusive: expecting up
                to preserve the data
                but there was nothing to preserve: no table had a row
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
        assertFails(() -> assertThat(step).keepsRowCounts(), STEP + """
                inconclusive: expecting up
                to keep the number of rows in every table
                but there was nothing to preserve: no table had a row
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
        assertFails(() -> assertThat(step).leavesUnchanged("customer"), STEP + """
                inconclusive: expecting up
                to leave customer unchanged
                but there was nothing to preserve: public.customer had no row
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
        assertFails(() -> assertThat(step).changesOnly("customer", "name"), STEP + """
                inconclusive: expecting up
                to change only name
                but there was nothing to preserve: public.customer had no row
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
    }

    @Test
    void namesWhatCannotBeCompared() {
        MigrationStep step = up("""
                create table customer (id int primary key);
                insert into customer values (1);
                create extension file_fdw;
                create server files foreign data wrapper file_fdw;
                create foreign table log (line text) server files options (filename '/dev/null');
                """, "select 1");

        assertFails(() -> assertThat(step).preservesData(), STEP + """
                inconclusive: expecting up
                to preserve the data
                but not all can be compared: foreign table public.log, whose rows are on another server
                Instead:   assert on the tables that can: leavesUnchanged(…), changesOnly(…)
                """);
        assertThat(step).leavesUnchanged("customer");
    }

    @Test
    void refusesDeclarationsThatCannotBe() {
        MigrationStep step = up("select 1");

        assertFails(
                () -> assertThat(step)
                        .preservesData(rowsOf("customer").before("nam").equalsAfter("name")),
                """
                rowsOf("customer").before("nam").equalsAfter("name"): public.customer has no column nam before the migration; there is name.
                """);
        assertFails(() -> assertThat(step).removesOnly("customer", "where delted"), """
                rowsOf("customer").removesOnly("where delted") does not hold as SQL before the migration: column "delted" does not exist (at character 1). Perhaps you meant to reference the column "customer.deleted".
                """);
        assertFails(() -> assertThat(step).removesOnly("customer", "id"), """
                rowsOf("customer").removesOnly("where id"): a condition has to stand there, and this is of type integer.
                """);
        assertFails(() -> assertThat(step).addsRows("custmer", 1), """
                V2 change shop · PostgreSQL 18: there is no table custmer; there is customer
                """);
    }

    @Test
    void restoresData() {
        MigrationStep up = up("update customer set name = upper(name)");

        assertFails(() -> assertThat(up).restoresData(), STEP + """
                Expecting a step down to restore the data
                but this is the step up: ask what run.down() returns
                """);
        assertFails(
                () -> assertThat(ShopData.down(up, "update customer set name = initcap(name) where id < 3"))
                        .restoresData(),
                STEP + """
                Expecting down to restore the data of 2 tables
                but compared with before up:
                  column public.customer.name: 1 of 3 values changed: id=3 'Grace Hopper' → 'GRACE HOPPER'
                If meant:  rowsOf("public.customer").after("name").equalsBefore("…")
                List all:  assertThat(step).listingDifferencesIn(Path.of("target/differences.tsv")).restoresData(…)
                """);
        MigrationStep down = ShopData.down(up, "update customer set name = initcap(name)");
        assertThat(down).restoresData();
        assertThat(ShopData.down(up, "alter table customer drop column email"))
                .restoresData(rowsOf("customer").before("email").droppedBecause("it was new"));
        assertFails(
                () -> assertThat(ShopData.down(up, "insert into customer values (4)"))
                        .restoresData(),
                STEP + """
                Expecting down to restore the data of 2 tables
                but compared with before up:
                  table public.customer: 1 row added: id=4
                  column public.customer.email is gone: 2 values: id=1 'ada@example.org' → NULL; id=3 'grace@example.org' → NULL
                Rows that were inserted between up and down count too.
                If meant:  rowsOf("public.customer").before("email").equalsAfter("…"), or .droppedBecause("…")
                List all:  assertThat(step).listingDifferencesIn(Path.of("target/differences.tsv")).restoresData(…)
                """);
    }

    @Test
    void softly() {
        MigrationStep step = up("delete from orders");
        SoftMigrationAssertions softly = new SoftMigrationAssertions();
        softly.assertThat(step).preservesData().leavesUnchanged("customer").addsRows("country", 1);

        org.assertj.core.api.Assertions.assertThat(softly.errorsCollected()).hasSize(2);
    }
}
