package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DataDiffAssertTest {

    private static DataDiff kept;
    private static DataDiff changed;
    private static DataDiff lossy;
    private static DataDiff empty;

    @BeforeAll
    static void compare() throws SQLException {
        kept = diff(ShopData.SHOP, "insert into customer values (4)");
        changed =
                diff(ShopData.SHOP, "update customer set name = upper(name); alter table orders rename amount to sum");
        lossy = diff(ShopData.SHOP, """
                update customer set name = left(name, 3);
                alter table customer drop column email;
                delete from orders where id > 1;
                """);
        empty = diff("create table customer (id int)", "select 1");
    }

    private static DataDiff diff(String given, String sql) throws SQLException {
        TestDatabase database = ShopData.database(18, given);
        try (DataSnapshot before = DataSnapshot.of(database)) {
            ShopData.execute(database, sql);
            return before.compareWith(database);
        }
    }

    @Test
    void keepsRows() {
        assertThat(kept).keepsRows();

        assertFails(() -> assertThat(changed).keepsRows(), """
                Expecting all old rows to be there with the values that they had
                but there are differences:
                  column public.customer.name: 3 of 3 values changed: id=1 'Ada Lovelace' → 'ADA LOVELACE'; id=2 'Alan Turing' → 'ALAN TURING'; id=3 'Grace Hopper' → 'GRACE HOPPER'
                """);
        assertFails(() -> assertThat(empty).keepsRows(), """
                inconclusive: expecting all old rows
                to be there with the values that they had
                but there was nothing to preserve: no table had a row
                Instead:   insert some before the snapshot
                """);
    }

    @Test
    void losesNothing() {
        assertThat(kept).losesNothing();
        assertThat(changed).losesNothing();

        assertFails(() -> assertThat(lossy).losesNothing(), """
                Expecting the data to lose nothing
                but something is lost:
                  column public.customer.email is gone: 2 values: id=1 'ada@example.org' → NULL; id=3 'grace@example.org' → NULL
                  column public.customer.name: 3 of 3 values truncated: id=1 'Ada Lovelace' → 'Ada'; id=2 'Alan Turing' → 'Ala'; id=3 'Grace Hopper' → 'Gra'
                  table public.orders: 2 of 3 rows disappeared: id=2; id=3
                """);
        assertFails(() -> assertThat(empty).losesNothing(), """
                inconclusive: expecting all old rows
                to lose nothing
                but there was nothing to preserve: no table had a row
                Instead:   insert some before the snapshot
                """);
    }

    @Test
    void table() {
        assertThat(kept).table("customer").addsRows(1);
        assertThat(kept).table("public.orders").addsRows(0);

        assertFails(() -> assertThat(kept).table("custmer").keepsRows(), """
                Expecting the difference to tell of table custmer
                but it tells of public.customer, public.orders
                """);
    }

    @Test
    void tableKeepsRows() {
        assertThat(changed).table("orders").keepsRows();

        assertFails(() -> assertThat(changed.table("customer").orElseThrow()).keepsRows(), """
                Expecting all old rows of public.customer to be there with the values that they had
                but there are differences:
                  column public.customer.name: 3 of 3 values changed: id=1 'Ada Lovelace' → 'ADA LOVELACE'; id=2 'Alan Turing' → 'ALAN TURING'; id=3 'Grace Hopper' → 'GRACE HOPPER'
                """);
    }

    @Test
    void losesNoRows() {
        assertThat(lossy).table("customer").losesNoRows();

        assertFails(() -> assertThat(lossy).table("orders").losesNoRows(), """
                Expecting the rows of public.orders to lose nothing
                but something is lost:
                  table public.orders: 2 of 3 rows disappeared: id=2; id=3
                """);
    }

    @Test
    void addsRows() {
        assertThat(kept).table("customer").addsRows(1);

        assertFails(() -> assertThat(kept).table("customer").addsRows(2), """
                Expecting 2 rows to be added to public.customer
                but 1 row was
                """);
    }

    @Test
    void column() {
        assertThat(changed).table("customer").column("name").changesValues(3);

        assertFails(() -> assertThat(changed).table("customer").column("nam").changesValues(3), """
                Expecting the difference to tell of column nam of public.customer
                but it tells of name
                """);
    }

    @Test
    void changesValues() {
        assertFails(() -> assertThat(changed).table("customer").column("name").changesValues(2), """
                Expecting 2 values of name to change
                but this became of them:
                  3 of 3 changed: id=1 'Ada Lovelace' → 'ADA LOVELACE'; id=2 'Alan Turing' → 'ALAN TURING'; id=3 'Grace Hopper' → 'GRACE HOPPER'
                """);
    }

    @Test
    void losesNoValues() {
        assertThat(changed).table("customer").column("name").losesNoValues();

        assertFails(() -> assertThat(lossy).table("customer").column("name").losesNoValues(), """
                Expecting the values of name to lose nothing
                but something is lost:
                  3 of 3 truncated: id=1 'Ada Lovelace' → 'Ada'; id=2 'Alan Turing' → 'Ala'; id=3 'Grace Hopper' → 'Gra'
                """);
        assertFails(() -> assertThat(lossy).table("customer").column("email").losesNoValues(), """
                Expecting the values of email to lose nothing
                but something is lost:
                  the column is gone: id=1 'ada@example.org' → NULL; id=3 'grace@example.org' → NULL
                """);
    }

    @Test
    void isRenamedTo() {
        assertThat(changed).table("orders").column("amount").isRenamedTo("sum");

        assertFails(() -> assertThat(changed).table("orders").column("amount").isRenamedTo("total"), """
                Expecting column amount to be renamed to total
                but it is called sum
                """);
    }

    @Test
    void softly() {
        SoftMigrationAssertions softly = new SoftMigrationAssertions();
        softly.assertThat(lossy)
                .keepsRows()
                .table("custmer")
                .keepsRows()
                .column("name")
                .losesNoValues();
        softly.assertThat(lossy).table("customer").keepsRows().column("name").losesNoValues();

        org.assertj.core.api.Assertions.assertThat(softly.errorsCollected()).hasSize(4);
    }
}
