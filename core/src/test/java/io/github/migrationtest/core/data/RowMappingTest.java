package io.github.migrationtest.core.data;

import static io.github.migrationtest.core.data.RowMapping.rowsOf;
import static io.github.migrationtest.core.data.RowMapping.rowsOfQuery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Declarations, each evaluated by a server; what is wrong with one is told by its whole text. */
class RowMappingTest {

    private static TestDatabase given;
    private TestDatabase database;
    private DataSnapshot before;

    @BeforeAll
    static void create() throws SQLException {
        given = Postgres.server(18).create("mappings");
        Scripts.execute(given, """
                create table customer (id int primary key, first_name text, last_name text, age int, fax text);
                insert into customer values (1, 'Ada', 'Lovelace', 36, '1'), (2, 'Alan', 'Turing', 41, null);
                create table product (id int primary key, price numeric(10, 2), weight float8);
                insert into product values (1, 1.50, 0.1), (2, 20.00, 2.5);
                create table visit (at date, page text);
                insert into visit values ('2024-01-01', '/'), ('2024-01-02', '/');
                create table empty (id int primary key);
                create schema other;
                create table other.product (id int primary key);
                """);
    }

    @BeforeEach
    void copy() throws SQLException {
        database = given.server().cloneOf(given, "mapping");
        before = DataSnapshot.begin(given);
    }

    @AfterEach
    void drop() throws SQLException {
        DatabaseServer server = database.server();
        server.drop(database);
    }

    @Test
    void anExpressionOverTheRowAfterGivesTheValueBefore() throws SQLException {
        assertThat(lines(
                        """
                alter table customer add column name text;
                update customer set name = first_name || ' ' || last_name;
                alter table customer drop column first_name, drop column last_name;
                """,
                        rowsOf("customer")
                                .before("first_name || ' ' || last_name")
                                .equalsAfter("name")
                                .before("first_name")
                                .droppedBecause("it is in name")))
                .containsExactly(
                        "column public.customer.first_name is gone: 2 values, it is in name",
                        "column public.customer.last_name is gone: 2 values: id=1 'Lovelace' → NULL; id=2 'Turing' → NULL");
    }

    @Test
    void aColumnThatIsSplitIsKeptWhereItsPartsGiveItBack() throws SQLException {
        assertThat(lines("""
                alter table customer add column short text;
                update customer set short = left(first_name, 1), first_name = substr(first_name, 2);
                """, rowsOf("customer").before("first_name").equalsAfter("short || first_name")))
                .isEmpty();
    }

    @Test
    void aValueThatIsNotAsDeclaredIsTold() throws SQLException {
        assertThat(lines("""
                update product set price = price * 100;
                update product set price = 1 where id = 2;
                """, rowsOf("public.product").after("price").equalsBefore("price * 100")))
                .containsExactly(
                        "declared public.product: price * 100 = price: 1 of 2 values differs: id=2 '2000' → '1'");
    }

    @Test
    void aDeclaredChangeLeavesAllElseToBeAsItWas() throws SQLException {
        assertThat(lines(
                        "update product set price = price * 100, weight = 0;",
                        rowsOf("public.product").after("price").equalsBefore("price * 100")))
                .containsExactly(
                        "column public.product.weight: 2 of 2 values changed: id=1 '0.1' → '0'; id=2 '2.5' → '0'",
                        "column public.product.weight: 2 distinct values became 1");
    }

    @Test
    void numbersMayDifferByATolerance() throws SQLException {
        String change = "update product set weight = weight + 0.125;";

        assertThat(lines(
                        change,
                        rowsOf("public.product")
                                .before("weight")
                                .equalsAfter("weight")
                                .within(0.2)))
                .isEmpty();
        assertThat(lines(
                        change,
                        rowsOf("public.product")
                                .before("weight")
                                .equalsAfter("weight")
                                .within(0.24)))
                .containsExactly("declared public.product: weight = weight: 2 of 2 values differ:"
                        + " id=1 '0.1' → '0.35'; id=2 '2.5' → '2.75'");
    }

    @Test
    void aKeyMayChange() throws SQLException {
        assertThat(lines(
                        "update product set id = id + 1000;",
                        rowsOf("public.product").after("id").equalsBefore("id + 1000")))
                .isEmpty();
    }

    @Test
    void anExpressionMayTellTheRows() throws SQLException {
        assertThat(lines("""
                        update visit set page = '/home';
                        """, rowsOf("visit").identifiedBy("at").after("page").equalsBefore("page || 'home'")))
                .isEmpty();
    }

    @Test
    void anExpressionMayTellTheRowsOnEitherSide() throws SQLException {
        assertThat(lines(
                        "alter table customer drop constraint customer_pkey, drop column id;",
                        rowsOf("customer")
                                .identifiedBy("first_name || last_name", "concat(first_name, last_name)")
                                .before("id")
                                .droppedBecause("the name is enough")))
                .containsExactly("column public.customer.id is gone: 2 values, the name is enough");
    }

    @Test
    void aCopyInAnotherTableAndColumnIsRecognisedWhereItIsNamed() throws SQLException {
        assertThat(lines(
                        """
                create table person as select id, first_name as given, last_name, age, fax from customer;
                drop table customer;
                """,
                        rowsOf("customer")
                                .renamedTo("person")
                                .before("first_name")
                                .renamedTo("given")))
                .containsExactly(
                        "table public.customer is now public.person", "column public.customer.first_name is now given");
    }

    @Test
    void aTableMayBeDropped() throws SQLException {
        assertThat(lines("drop table visit;", rowsOf("visit").droppedBecause("nobody counts")))
                .containsExactly("table public.visit is gone: 2 rows, nobody counts");
    }

    @Test
    void aTableMayBeSplit() throws SQLException {
        String change = """
                create table name (customer int, first_name text, last_name text);
                insert into name select id, first_name, last_name from customer;
                alter table customer drop column first_name, drop column last_name;
                """;
        String query = "select c.*, n.first_name, n.last_name from customer c left join name n on n.customer = c.id";

        assertThat(lines(change, rowsOf("customer").movedTo(query))).isEmpty();
        assertThat(lines(
                        "delete from name where customer = 2;",
                        rowsOf("customer").movedTo(query)))
                .containsExactly(
                        "column public.customer.first_name: 1 of 2 values became NULL: id=2 'Alan' → NULL",
                        "column public.customer.last_name: 1 of 2 values became NULL: id=2 'Turing' → NULL");
    }

    @Test
    void tablesMayBeMerged() throws SQLException {
        assertThat(lines(
                        """
                        create table thing as select 'c' || id as id, first_name as label from customer;
                        insert into thing select 'p' || id, price::text from product where id = 1;
                        """,
                        rowsOfQuery(
                                        "all things",
                                        "select 'c' || id as id, first_name as label from customer"
                                                + " union all select 'p' || id, price::text from product")
                                .identifiedBy("id")
                                .movedTo("select * from thing")))
                .containsExactly("table all things: 1 of 4 rows disappeared: id=p2");
    }

    @Test
    void missingTable() {
        refuses(
                rowsOf("custmer").before("age").equalsAfter("age"),
                "rowsOf(\"custmer\"): there is no table custmer before the migration; there is customer.");
    }

    @Test
    void ambiguousTable() {
        refuses(
                rowsOf("product").before("price").equalsAfter("price"),
                "rowsOf(\"product\"): there are several tables product before the migration: other.product,"
                        + " public.product. Name the schema.");
    }

    @Test
    void missingTableAfter() {
        refuses(
                rowsOf("customer").renamedTo("clients"),
                "rowsOf(\"customer\").renamedTo(\"clients\"): there is no table clients after the migration;"
                        + " there are customer, empty, product and 2 more.");
    }

    @Test
    void missingColumn() {
        refuses(
                rowsOf("customer").before("first_nmae").equalsAfter("first_name"),
                "rowsOf(\"customer\").before(\"first_nmae\").equalsAfter(\"first_name\"): public.customer has no column"
                        + " first_nmae before the migration; there is first_name.");
    }

    @Test
    void missingColumnAfter() {
        refuses(
                rowsOf("customer").after("years").equalsBefore("age"),
                "rowsOf(\"customer\").after(\"years\").equalsBefore(\"age\"): public.customer has no column years after"
                        + " the migration; there are age, fax, first_name and 2 more.");
    }

    @Test
    void missingColumnWithinAnExpression() {
        refuses(
                rowsOf("customer").before("fax").equalsAfter("'+' || faks"),
                "rowsOf(\"customer\").before(\"fax\").equalsAfter(\"'+' || faks\") does not hold as SQL after the"
                        + " migration: column \"faks\" does not exist (at character 8). Perhaps you meant to reference"
                        + " the column \"customer.fax\".");
    }

    @Test
    void syntax() {
        refuses(
                rowsOf("customer").before("age +").equalsAfter("age"),
                "rowsOf(\"customer\").before(\"age +\").equalsAfter(\"age\") does not hold as SQL before the migration:"
                        + " syntax error at or near \")\" (at character 7).");
    }

    @Test
    void expressionThatFailsForARow() {
        refuses(
                rowsOf("customer").after("age").equalsBefore("age / (id - 2)"),
                "rowsOf(\"customer\") cannot be evaluated before the migration: division by zero.");
    }

    @Test
    void expressionThatWrites() {
        refuses(
                rowsOf("customer").before("age").equalsAfter("nextval('s')"),
                "rowsOf(\"customer\").before(\"age\").equalsAfter(\"nextval('s')\") cannot be evaluated after the"
                        + " migration: cannot execute nextval() in a read-only transaction.",
                "create sequence s;");
    }

    @Test
    void twoMappingsForOneColumn() {
        refuses(
                rowsOf("customer")
                        .before("age")
                        .equalsAfter("age + 1")
                        .after("age")
                        .equalsBefore("age - 1"),
                "rowsOf(\"customer\") says twice what becomes of age: .before(\"age\").equalsAfter(\"age + 1\") and"
                        + " .after(\"age\").equalsBefore(\"age - 1\"). Leave one of them.");
    }

    @Test
    void twoMappingsForOneTable() {
        List<RowMapping> twice = List.of(rowsOf("customer"), rowsOf("public.customer"));

        assertThatThrownBy(() -> lines("select 1;", twice.toArray(RowMapping[]::new)))
                .isInstanceOf(DataComparisonException.class)
                .hasMessage("rowsOf(\"public.customer\") stands there twice. Say all that becomes of its rows in one.");
    }

    @Test
    void typesThatCannotBeCompared() {
        refuses(
                rowsOf("customer").before("age").equalsAfter("date '2024-01-01'"),
                "rowsOf(\"customer\").before(\"age\").equalsAfter(\"date '2024-01-01'\"): integer before and date after"
                        + " cannot be compared. Cast one side, so that both are of a kind.");
    }

    @Test
    void noKey() {
        refuses(
                rowsOf("visit").after("page").equalsBefore("page || 'x'"),
                "rowsOf(\"visit\"): nothing tells which row after is which before, for public.visit has no key that is"
                        + " there on both sides. Say .identifiedBy(\"…\").");
    }

    @Test
    void noRows() {
        refuses(
                rowsOf("empty"),
                "rowsOf(\"empty\"): public.empty had no rows before the migration, so that there was nothing to preserve."
                        + " Seed some.");
    }

    @Test
    void queryWithoutItsCounterpart() {
        refuses(
                rowsOfQuery("some", "select 1 as one"),
                "rowsOfQuery(\"some\", …) does not say where the rows are now: add .movedTo(\"select …\").");
    }

    @Test
    void queryThatGivesNotAllColumns() {
        refuses(
                rowsOf("visit").movedTo("select at from visit"),
                "rowsOf(\"visit\").movedTo(…): the query gives no column page; there is at. Select it, or say"
                        + " .before(\"page\").droppedBecause(\"…\").");
    }

    @Test
    void toleranceOfNothing() {
        assertThatThrownBy(() -> rowsOf("product").within(0.1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rowsOf(\"product\").within(0.1) follows what it is about:"
                        + " .before(…).equalsAfter(…).within(…)");
    }

    private void refuses(RowMapping mapping, String message) {
        refuses(mapping, message, "select 1;");
    }

    private void refuses(RowMapping mapping, String message, String change) {
        assertThatThrownBy(() -> lines(change, mapping))
                .isInstanceOf(DataComparisonException.class)
                .hasMessage(message);
    }

    private List<String> lines(String change, RowMapping... mappings) throws SQLException {
        Scripts.execute(database, change);
        return DataComparison.of(mappings).compare(before, database).lines();
    }
}
