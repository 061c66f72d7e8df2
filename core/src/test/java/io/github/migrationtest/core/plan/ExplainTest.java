package io.github.migrationtest.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

    private static final String SHOP = """
            create schema shop;
            create table shop.customer (id bigint primary key, email text not null, name text, tier int);
            insert into shop.customer select i, md5(i::text) || '@example.org', 'name ' || i, i % 3 from generate_series(1, 5000) i;
            create index customer_email on shop.customer (email);
            create index customer_lower on shop.customer (lower(email)) where tier > 0;
            create table shop.orders (id bigint, at date) partition by range (at);
            create table shop.orders_1 partition of shop.orders for values from ('2026-01-01') to ('2026-07-01');
            create table shop.orders_2 partition of shop.orders for values from ('2026-07-01') to ('2027-01-01');
            create index orders_id on shop.orders (id);
            insert into shop.orders select i, date '2026-01-01' + i % 300 from generate_series(1, 5000) i;
            create sequence shop.numbers;
            """;

    private Connection shop(int version) throws SQLException {
        TestDatabase database = Postgres.fresh(version);
        Postgres.execute(database, SHOP, "vacuum analyze");
        Connection connection = database.connect();
        execute(connection, "set search_path = shop", "set random_page_cost = 1000");
        return connection;
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 16, 18})
    void plansWithWhatTheExecutionRead(int version) throws SQLException {
        try (Connection connection = shop(version)) {
            QueryPlan plan = Explain.on(connection)
                    .plan(Query.of("select * from customer where email = ?", "nobody@example.org")
                            .with("nobody"));

            assertThat(plan.variants())
                    .extracting(PlanVariant::name)
                    .containsExactly(
                            "custom plan for ('nobody@example.org')", "custom plan for ('nobody')", "generic plan");
            assertThat(plan.variants()).allSatisfy(variant -> {
                assertThat(variant.root()).hasToString("Index Scan using customer_email on shop.customer");
                assertThat(variant.root().pages()).isBetween(2L, 5L);
            });
            assertThat(plan.effectiveVariants()).hasSize(3);
            assertThat(plan.tables()).singleElement().satisfies(table -> {
                assertThat(table.rows()).isEqualTo(5000);
                assertThat(table.isSmall()).isFalse();
                assertThat(table.indexes())
                        .extracting(PlannedIndex::name, PlannedIndex::key, PlannedIndex::predicate)
                        .contains(tuple("customer_lower", List.of("lower(email)"), "tier > 0"));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 16, 18})
    void plansForAnyArgumentsWhereNoneAreGiven(int version) throws SQLException {
        try (Connection connection = shop(version)) {
            QueryPlan plan = Explain.on(connection).plan("select * from customer where id = $1 and name <> 'a?'");

            assertThat(plan.variants()).singleElement().satisfies(variant -> {
                assertThat(variant.name()).isEqualTo("generic plan");
                assertThat(variant.root().wasExecuted()).isFalse();
                assertThat(variant.root().index()).contains("customer_pkey");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void declaresArgumentsAsTheDriverDoes(int version) throws SQLException {
        try (Connection connection = shop(version)) {
            Explain explain = Explain.on(connection);

            assertThat(explain.plan("select * from customer where id = ?", 17L).variants())
                    .allMatch(variant -> variant.root().index().isPresent());
            assertThat(explain.plan("select * from customer where id = ?", new BigDecimal(17))
                            .variants())
                    .allMatch(variant -> variant.root().isSeqScan());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void leavesNothing(int version) throws SQLException {
        try (Connection connection = shop(version)) {
            Explain explain = Explain.on(connection);

            QueryPlan plan = explain.plan("delete from customer where tier = ?", 1);

            assertThat(plan.variants())
                    .allSatisfy(variant -> assertThat(
                                    variant.root().children().get(0).actualRows())
                            .isBetween(1600.0, 1700.0));
            assertThat(value(connection, "select count(*) from customer")).isEqualTo("5000");
            assertThat(value(connection, "select count(*) from pg_prepared_statements"))
                    .isEqualTo("0");
            assertThat(value(connection, "show random_page_cost")).isEqualTo("1000");
            assertThat(connection.getAutoCommit()).isTrue();

            connection.setAutoCommit(false);
            execute(connection, "delete from customer where id = 1");
            explain.plan("delete from customer");
            assertThatThrownBy(() -> explain.plan("select * from nowhere where id = ?", 1))
                    .hasMessageContaining("relation \"nowhere\" does not exist")
                    .hasMessageEndingWith("in: select * from nowhere where id = $1");
            connection.commit();
            assertThat(value(connection, "select count(*) from customer")).isEqualTo("4999");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void saysWhetherAnIndexCanBeUsed(int version) throws SQLException {
        QueryPlan closed;
        try (Connection connection = shop(version)) {
            Explain explain = Explain.on(connection);
            QueryPlan byEmail = explain.plan("select * from customer where email = ? and id > 5", "x");

            assertThat(byEmail.canUse("customer_pkey").answer()).isEqualTo(IndexUse.Answer.YES);
            assertThat(byEmail.canUse("customer_email").answer()).isEqualTo(IndexUse.Answer.YES);
            assertThat(byEmail.canUse("customer_lower").answer()).isEqualTo(IndexUse.Answer.NO);
            assertThat(byEmail.canUse("customer_name").answer()).isEqualTo(IndexUse.Answer.NO);
            closed = byEmail;
            QueryPlan ordered = explain.plan("select * from customer order by email");
            assertThat(ordered.variants().get(0).root().isSort()).isTrue();
            assertThat(ordered.canUse("customer_email").answer()).isEqualTo(IndexUse.Answer.YES);
            assertThat(ordered.canUse("customer_pkey").answer()).isEqualTo(IndexUse.Answer.NO);
            QueryPlan partitioned = explain.plan("select * from orders where id < ?", 4900);
            assertThat(partitioned.canUse("orders_id").answer()).isEqualTo(IndexUse.Answer.YES);
            assertThat(value(connection, "select count(*) from pg_index where not indisvalid"))
                    .isEqualTo("0");

            execute(
                    connection,
                    "create role teller",
                    "grant usage, create on schema shop to teller",
                    "alter table customer owner to teller",
                    "set role teller");
            assertThat(byEmail.canUse("customer_email").answer()).isEqualTo(IndexUse.Answer.YES);
            assertThat(byEmail.canUse("customer_lower").answer()).isEqualTo(IndexUse.Answer.UNKNOWN);
        }
        assertThatThrownBy(() -> closed.canUse("customer_pkey"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("canUseIndex(\"customer_pkey\") asks the database once more, and the session that the plan"
                        + " was made in is closed: ask before the next step of the migration.");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void knowsPartitions(int version) throws SQLException {
        try (Connection connection = shop(version)) {
            QueryPlan plan = Explain.on(connection)
                    .plan("select * from orders where at = ? and id = 17", LocalDate.of(2026, 8, 1));

            assertThat(plan.tables())
                    .allSatisfy(table -> assertThat(table.isPartOf("orders")).isTrue());
            assertThat(plan.variants())
                    .extracting(variant ->
                            variant.root().nodes().filter(PlanNode::isScan).count())
                    .containsExactly(1L, 1L);
            assertThat(plan.indexOf(plan.variants()
                                    .get(0)
                                    .root()
                                    .nodes()
                                    .filter(node -> node.index().isPresent())
                                    .findFirst()
                                    .orElseThrow())
                            .orElseThrow()
                            .isPartOf("orders_id"))
                    .isTrue();
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
