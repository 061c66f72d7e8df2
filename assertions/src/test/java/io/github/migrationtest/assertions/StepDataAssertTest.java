package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.assertions.ShopData.STEP;
import static io.github.migrationtest.assertions.ShopData.up;
import static io.github.migrationtest.core.data.RowMapping.rowsOf;
import static io.github.migrationtest.core.data.RowMapping.rowsOfQuery;

import io.github.migrationtest.core.migration.MigrationStep;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void addsRows() {
        MigrationStep step = up("""
                insert into country values ('DE'), ('FR');
                insert into customer values (4, 'Edsger'), (5, 'Barbara');
                drop table orders;
                """);

        assertThat(step).addsRows("country", 2).addsRows("customer", 2);
        assertFails(() -> assertThat(step).addsRows("country", 3), STEP + """
                Expecting 3 rows to be added to public.country
                but 2 rows were
                """);
        assertFails(() -> assertThat(step).addsRows("public.customer", 1), STEP + """
                Expecting 1 row to be added to public.customer
                but 2 rows were
                """);
        assertFails(() -> assertThat(step).addsRows("orders", 1), STEP + """
                Expecting 1 row to be added to public.orders
                but the table is gone
                """);
    }

    @Test
    void keepsRowCounts() {
        assertThat(up("update customer set name = upper(name); create table new as select 1 as id"))
                .keepsRowCounts();

        MigrationStep step = up("""
                insert into country values ('DE');
                drop table orders;
                delete from customer where deleted;
                """);
        assertFails(() -> assertThat(step).keepsRowCounts(), STEP + """
                Expecting up to keep the number of rows in every table
                but it does not:
                  table public.customer: 3 rows before, 2 rows after
                  table public.orders is gone: 3 rows before
                  table public.country: 0 rows before, 1 row after
                """);
    }

    @Test
    void changesOnly() {
        MigrationStep step = up("update customer set name = upper(name); insert into customer values (4)");

        assertThat(step).changesOnly("customer", "name");
        assertFails(() -> assertThat(step).changesOnly("customer", "email"), STEP + """
                Expecting only email of public.customer to change
                but there is more:
                  table public.customer: 1 row added: id=4
                  column public.customer.name: 3 of 3 values changed: id=1 'Ada Lovelace' → 'ADA LOVELACE'; id=2 'Alan Turing' → 'ALAN TURING'; id=3 'Grace Hopper' → 'GRACE HOPPER'
                """);
        assertFails(() -> assertThat(step).changesOnly("customer", "name", "email"), STEP + """
                Expecting only name, email of public.customer to change
                but no value of email has changed; this has:
                  table public.customer: 1 row added: id=4
                  column public.customer.name: 3 of 3 values changed: id=1 'Ada Lovelace' → 'ADA LOVELACE'; id=2 'Alan Turing' → 'ALAN TURING'; id=3 'Grace Hopper' → 'GRACE HOPPER'
                """);
        assertFails(() -> assertThat(step).changesOnly("orders", "amount"), STEP + """
                Expecting only amount of public.orders to change
                but no value of amount has changed, nor of any other column
                """);
    }

    @Test
    void leavesUnchanged() {
        MigrationStep step = up("""
                update customer set name = 'x' where id = 1;
                insert into country values ('DE');
                alter table orders add column note text;
                """);

        assertThat(step).leavesUnchanged("orders");
        assertFails(() -> assertThat(step).leavesUnchanged("orders", "customer"), STEP + """
                Expecting the rows of public.customer to be as they were
                but they are not:
                  column public.customer.name: 1 of 3 values changed: id=1 'Ada Lovelace' → 'x'
                """);
        assertFails(() -> assertThat(step).leavesUnchanged("country"), STEP + """
                Expecting the rows of public.country to be as they were
                but they are not:
                  table public.country: 0 rows before, 1 row after
                """);
    }

    @Test
    void removesOnly() {
        MigrationStep step = up("delete from customer where deleted");

        assertThat(step).removesOnly("customer", "where deleted").removesOnly("customer", "id > 1");
        assertFails(() -> assertThat(step).removesOnly("customer", "where id = 1"), STEP + """
                Expecting only rows of public.customer to disappear where id = 1
                but there are other losses:
                  table public.customer: 1 of 3 rows disappeared: id=3
                """);
        assertFails(() -> assertThat(step).removesOnly("orders", "where amount > 5"), STEP + """
                Expecting only rows of public.orders to disappear where amount > 5
                but no row disappeared
                """);
        assertFails(
                () -> assertThat(up("delete from customer where deleted; update customer set name = null"))
                        .removesOnly("customer", "where deleted"),
                STEP + """
                Expecting only rows of public.customer to disappear where deleted
                but there are other losses:
                  column public.customer.name: 2 of 2 values became NULL: id=1 'Ada Lovelace' → NULL; id=2 'Alan Turing' → NULL
                """);
    }

    @Test
    void keepsResultOf() {
        String sum = "select sum(amount) from orders";
        String byCustomer = "select customer_id, sum(amount) from orders group by 1";
        MigrationStep step = up("""
                delete from orders where id = 3;
                alter table orders rename amount to cents;
                update orders set cents = cents * 100;
                """);

        assertThat(up("alter table orders add column note text"))
                .keepsResultOf(sum)
                .keepsResultOf(byCustomer);
        assertThat(step)
                .keepsResultOf("select sum(amount) * 100 from orders where id < 3", "select sum(cents) from orders");
        assertFails(() -> assertThat(step).keepsResultOf(sum), STEP + """
                Expecting select sum(amount) from orders
                to give what it gave before
                but the server refuses it now: ERROR: column "amount" does not exist (at character 12)
                """);
        assertFails(
                () -> assertThat(step)
                        .keepsResultOf(byCustomer, "select customer_id, sum(cents) / 100 from orders group by 1"),
                STEP + """
                Expecting select customer_id, sum(cents) / 100 from orders group by 1
                after select customer_id, sum(amount) from orders group by 1
                to give what it gave before
                but of 2 rows before and 1 row after, these differ:
                  - (customer_id, sum)=(2, 3.25)
                  - (customer_id, sum)=(1, 30.50)
                  + (customer_id, ?column?)=(1, 30.5000000000000000)
                """);
        assertFails(() -> assertThat(up("delete from orders where id = 3")).keepsResultOf(byCustomer), STEP + """
                Expecting select customer_id, sum(amount) from orders group by 1
                to give what it gave before
                but of 2 rows before and 1 row after, these differ:
                  - (customer_id, sum)=(2, 3.25)
                """);
        assertFails(() -> assertThat(step).keepsResultOf("select * from country"), STEP + """
                inconclusive: expecting select * from country
                to give what it gave before
                but it gave no row
                Instead:   seed some, @Seed(rows = 1_000), or run.execute("insert …") before the step
                """);
        assertFails(() -> assertThat(step).keepsResultOf("select nothing"), """
                The server refuses select nothing before V2 change shop · PostgreSQL 18: ERROR: column "nothing" does not exist (at character 8)
                """);
    }

    @Test
    void listingDifferencesIn(@TempDir Path folder) throws IOException {
        MigrationStep step = up(ShopData.SHOP + """
                        alter table customer add column api_key text;
                        update customer set api_key = 'k' || id;
                        create table visit (page text, seconds int);
                        insert into visit values ('/', 1), (E'a\\tb', null);
                        create table audit as select 1 as id;
                        """, """
                        update customer set name = E'two\\nlines', api_key = null where id = 1;
                        insert into customer values (4);
                        alter table customer drop column email;
                        delete from orders;
                        delete from visit where seconds is null;
                        drop table audit;
                        """);
        Path file = folder.resolve("list/differences.tsv");

        assertFails(
                () -> assertThat(step)
                        .listingDifferencesIn(file)
                        .preservesData(rowsOf("orders").removesOnly("where amount > 5")),
                STEP + message().replace("FILE", file.toString()));
        org.assertj.core.api.Assertions.assertThat(file).hasContent(list());
    }

    private static String message() {
        return """
                Expecting up to preserve the data of 4 tables
                but what was there is not as it was:
                  table public.audit is gone: 1 row
                  table public.customer: 1 row added: id=4
                  column public.customer.email is gone: 2 values: id=1 'ada@example.org' → NULL; id=3 'grace@example.org' → NULL
                  column public.customer.name: 1 of 3 values changed: id=1 'Ada Lovelace' → 'two\\nlines'
                  column public.customer.api_key: 1 of 3 values became NULL: id=1 ••• → NULL
                  table public.orders: 1 of 3 rows disappeared: id=3
                  table public.visit: 1 of 2 rows disappeared: (page, seconds)=(a\\tb, NULL)
                If meant:  rowsOf("public.audit").droppedBecause("…")
                If meant:  rowsOf("public.customer").before("email").equalsAfter("…"), or .droppedBecause("…")
                If meant:  rowsOf("public.customer").after("name").equalsBefore("…")
                           and 3 more
                All:       FILE
                """;
    }

    private static String list() {
        return """
                table\tkey\tcolumn\tbefore\tafter
                public.audit\tid=1\t*\tthere\tnot there
                public.customer\tid=1\tname\tAda Lovelace\ttwo\\nlines
                public.customer\tid=1\tapi_key\t•••\t\\N
                public.customer\tid=4\t*\tnot there\tthere
                public.customer\tid=1\temail\tada@example.org\t\\N
                public.customer\tid=3\temail\tgrace@example.org\t\\N
                public.orders\tid=3\t*\tthere\tnot there
                public.visit\tpage=a\\tb, seconds=\\N\t*\tthere\tnot there
                """;
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
