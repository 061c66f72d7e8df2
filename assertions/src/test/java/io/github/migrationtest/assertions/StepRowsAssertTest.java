package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.assertions.ShopData.STEP;
import static io.github.migrationtest.assertions.ShopData.up;

import io.github.migrationtest.core.migration.MigrationStep;
import org.junit.jupiter.api.Test;

class StepRowsAssertTest {

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
}
