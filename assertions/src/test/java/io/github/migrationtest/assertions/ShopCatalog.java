package io.github.migrationtest.assertions;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Catalogues of a real database. */
final class ShopCatalog {

    private static final String SHOP = """
            create type status as enum ('new', 'paid');
            create table customer (
                id bigint primary key,
                name varchar(40) not null default 'nobody',
                email text,
                points numeric(10) default 0,
                code char,
                state status,
                at timestamptz(3),
                tags text[]
            );
            create unique index customer_email_idx on customer (lower(email), name) include (points);
            create index customer_open_idx on customer (at) where email is null;
            create index customer_tags_idx on customer using gin (tags);
            create table orders (id bigint, number int, customer_id bigint,
                constraint orders_customer foreign key (customer_id) references customer);
            create table parts (id int) partition by range (id);
            create table parts_1 partition of parts for values from (1) to (9);
            create index parts_idx on only parts (id);
            """;

    private static final Catalog CATALOG = read(SHOP);

    private ShopCatalog() {}

    static Catalog shop() {
        return CATALOG;
    }

    /** The catalogue of a new database after a script. */
    static Catalog read(String sql) {
        try {
            TestDatabase database = DatabaseServers.get(
                            new DatabaseSpec(DatabaseSpec.EMBEDDED, "18"), Settings.fromEnvironment())
                    .create("assertions");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return Catalog.read(connection, Set.of());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
