package io.github.migrationtest.assertions;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.plan.Explain;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.core.plan.QueryPlans;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans of queries on a real database. */
final class ShopPlans {

    private static final String SHOP = """
            create table customer (id bigint primary key, email text not null, name text, tier int, level int);
            insert into customer
                select i, md5(i::text) || '@example.org', 'name ' || md5((i * 7)::text), i % 100, i % 100 * 10
                from generate_series(1, 5000) i;
            create index customer_email on customer (email) include (name);
            create index customer_tier on customer (tier) where level > 900;
            create table country (code text primary key, name text);
            insert into country values ('DE', 'Germany'), ('FR', 'France');
            create table nobody (id int primary key);
            create table unvacuumed (id int primary key, name text) with (autovacuum_enabled = off);
            insert into unvacuumed select i, md5(i::text) from generate_series(1, 5000) i;
            create table orders (id bigint, at date) partition by range (at);
            create table orders_1 partition of orders for values from ('2026-01-01') to ('2026-07-01');
            create table orders_2 partition of orders for values from ('2026-07-01') to ('2027-01-01');
            insert into orders select i, date '2026-01-01' + i % 300 from generate_series(1, 5000) i;
            """;

    private static final Connection CONNECTION = connect();

    private ShopPlans() {}

    static QueryPlan plan(String sql, @Nullable Object... arguments) {
        return Explain.on(CONNECTION).plan(sql, arguments);
    }

    static QueryPlans plans(Query... queries) {
        return Explain.on(CONNECTION).plans(List.of(queries));
    }

    /** The plans that there would be without an index. */
    static QueryPlans plansWithout(String index, Query... queries) throws SQLException {
        CONNECTION.setAutoCommit(false);
        try (Statement statement = CONNECTION.createStatement()) {
            statement.execute("drop index " + index);
            return plans(queries);
        } finally {
            CONNECTION.rollback();
            CONNECTION.setAutoCommit(true);
        }
    }

    private static Connection connect() {
        try {
            TestDatabase database = DatabaseServers.get(
                            new DatabaseSpec(DatabaseSpec.EMBEDDED, "18"), Settings.fromEnvironment())
                    .create("plans");
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                // VACUUM marks no page as visible to all whose rows were committed asynchronously
                statement.execute("set synchronous_commit = on");
                statement.execute(SHOP);
                for (String table : new String[] {"customer", "country", "nobody", "orders"}) {
                    statement.execute("vacuum (analyze) " + table);
                }
                statement.execute("analyze unvacuumed");
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
