package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.catalog.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Reading a large schema and a small one, and comparing two readings of the large one, in which nothing has changed. */
final class CatalogBenchmark implements Benchmark {

    private static final int LARGE = 500;
    private static final int SMALL = 100;
    private static final int RUNS = 25;
    private static final int WARM_UPS = 10;

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        String version = arguments.isEmpty() ? "18" : arguments.get(0);
        Settings settings = Settings.fromEnvironment();
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse(version, settings), settings);
        report.note("PostgreSQL " + server.version() + "; medians of " + RUNS
                + " readings on a warm connection, beside " + "the first of the JVM and the first of a connection");
        try {
            large(report, filled(server, LARGE));
            small(report, filled(server, SMALL));
        } finally {
            DatabaseServers.closeAll();
        }
    }

    private static void large(Report report, TestDatabase database) throws Exception {
        report.note(LARGE + " tables, " + LARGE * GeneratedSchema.COLUMNS + " columns, "
                + LARGE * GeneratedSchema.INDEXES + " indexes");
        try (Connection connection = connect(database)) {
            report.row("first_read_ms", milliseconds(() -> read(connection)), "ms");
            report.row("read_ms", median(() -> read(connection)), "ms");
            Catalog before = read(connection);
            Catalog after = read(connection);
            report.row("first_diff_ms", milliseconds(() -> unchanged(before, after)), "ms");
            report.row("diff_ms", median(() -> unchanged(before, after)), "ms");
            shares(report, connection);
        }
    }

    private static void small(Report report, TestDatabase database) throws Exception {
        report.note(SMALL + " tables");
        double[] first = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (Connection connection = connect(database)) {
                first[i] = milliseconds(() -> read(connection));
            }
        }
        report.row("small_first_of_connection_ms", Report.median(first), "ms");
        try (Connection connection = connect(database)) {
            report.row("small_read_ms", median(() -> read(connection)), "ms");
        }
    }

    /** What each query takes by itself, the slowest first. */
    private static void shares(Report report, Connection connection) throws Exception {
        record Share(String kind, double milliseconds) {}
        double nothing = median(() -> CatalogReader.read(connection, List.of()));
        List<Share> shares = new ArrayList<>();
        for (String kind : queries()) {
            shares.add(new Share(kind, median(() -> CatalogReader.read(connection, List.of(kind))) - nothing));
        }
        shares.sort(Comparator.comparingDouble(Share::milliseconds).reversed());
        report.note("the rows alone, in ms: extension members and comments "
                + String.format(Locale.ROOT, "%.1f", nothing) + ", "
                + shares.stream()
                        .map(share -> share.kind() + String.format(Locale.ROOT, " %.1f", share.milliseconds()))
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> queries() {
        return Arrays.stream(ObjectKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(name -> CatalogReader.class.getResource(name + ".sql") != null)
                .toList();
    }

    private static CatalogDiff unchanged(Catalog before, Catalog after) {
        CatalogDiff diff = CatalogDiff.between(before, after);
        if (!diff.isEmpty()) {
            throw new IllegalStateException("Two readings of the same schema differ:\n" + diff);
        }
        return diff;
    }

    private static Catalog read(Connection connection) throws SQLException {
        return Catalog.read(connection, Set.of());
    }

    private static TestDatabase filled(DatabaseServer server, int tables) throws SQLException {
        TestDatabase database = server.create("catalog_" + tables);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(GeneratedSchema.ofTables(tables));
            statement.execute("vacuum analyze");
        }
        return database;
    }

    /** As the climb's observer has it: planned once. */
    private static Connection connect(TestDatabase database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("prepareThreshold", "1");
        return database.dataSource(properties).getConnection();
    }

    private static double median(Callable<?> action) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            action.call();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = milliseconds(action);
        }
        return Report.median(times);
    }

    private static double milliseconds(Callable<?> action) throws Exception {
        long begin = System.nanoTime();
        action.call();
        return (System.nanoTime() - begin) / 1e6;
    }
}
