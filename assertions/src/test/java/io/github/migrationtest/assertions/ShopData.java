package io.github.migrationtest.assertions;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.data.StepData;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.observe.CatalogChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps over real databases: what was there is a clone, and a script is executed in the original. */
final class ShopData {

    /** What messages about a step begin with. */
    static final String STEP = "[V2 change shop · PostgreSQL 18] \n";

    static final String SHOP = """
            create table customer (id int primary key, name text, email text, deleted boolean not null default false);
            insert into customer values
                (1, 'Ada Lovelace', 'ada@example.org', false), (2, 'Alan Turing', null, false),
                (3, 'Grace Hopper', 'grace@example.org', true);
            create table orders (id serial primary key, customer_id int references customer, amount numeric(10, 2));
            insert into orders (customer_id, amount) values (1, 10.50), (1, 20.00), (2, 3.25);
            create table country (code text primary key);
            """;

    private static final Migration MIGRATION = new Migration(
            Migration.Kind.VERSIONED,
            MigrationVersion.of("2"),
            "change shop",
            new Script("sql/V2__change_shop.sql", ""),
            new Script("sql/U2__change_shop.sql", ""),
            "");

    private ShopData() {}

    static TestDatabase database(int version, String sql) {
        try {
            TestDatabase database = DatabaseServers.get(
                            new DatabaseSpec(DatabaseSpec.EMBEDDED, String.valueOf(version)),
                            Settings.fromEnvironment())
                    .create("data");
            execute(database, sql);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The step that a script makes in the shop. */
    static MigrationStep up(String sql) {
        return up(SHOP, sql);
    }

    static MigrationStep up(String given, String sql) {
        return up(18, given, sql);
    }

    static MigrationStep up(int version, String given, String sql) {
        return step(database(version, given), sql, null);
    }

    /** The step down that a script makes after the step up. */
    static MigrationStep down(MigrationStep up, String sql) {
        return step(up.fact(StepData.class).after(), sql, up);
    }

    private static MigrationStep step(TestDatabase database, String sql, @Nullable MigrationStep up) {
        try {
            Data data = new Data(
                    DataSnapshot.of(database),
                    database,
                    up == null ? null : ((Data) up.fact(StepData.class)).snapshot());
            CatalogChange catalog;
            try (Connection connection = database.connect()) {
                Catalog before = Catalog.read(connection, Set.of());
                execute(database, sql);
                catalog = new CatalogChange(before, Catalog.read(connection, Set.of()));
            }
            return new MigrationStep(
                    List.of(MIGRATION),
                    up == null ? Direction.UP : Direction.DOWN,
                    "PostgreSQL 18",
                    Duration.ofMillis(3),
                    null,
                    up,
                    Map.of(CatalogChange.class, catalog, StepData.class, data));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Data(
            DataSnapshot snapshot,
            TestDatabase after,
            @Nullable DataSnapshot beforeUp) implements StepData {

        @Override
        public TestDatabase before() {
            return snapshot.database();
        }

        @Override
        public DataDiff compare(DataComparison comparison) throws SQLException {
            return comparison.compare(snapshot, after);
        }

        @Override
        public Optional<DataDiff> compareWithBeforeUp(DataComparison comparison) throws SQLException {
            return beforeUp == null ? Optional.empty() : Optional.of(comparison.compare(beforeUp, after));
        }
    }
}
