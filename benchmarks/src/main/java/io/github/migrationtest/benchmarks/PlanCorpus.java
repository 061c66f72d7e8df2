package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.plan.Explain;
import io.github.migrationtest.core.plan.PlanComparison;
import io.github.migrationtest.core.plan.Queries;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The changes that core's tests compare plans by: those that make a query worse, and those that do not. */
record PlanCorpus(TestDatabase shop) {

    private static final Path FILES = Path.of("../core/src/test/resources/io/github/migrationtest/core/plan");

    /**
     * A change.
     *
     * @param queries those that it makes worse; none where it is harmless
     */
    record Change(String name, List<Query> queries, String sql) {}

    static PlanCorpus on(DatabaseServer server) throws SQLException, IOException {
        TestDatabase shop = server.create("plans");
        execute(shop, Files.readString(FILES.resolve("shop.sql")));
        return new PlanCorpus(shop);
    }

    static List<Change> regressions() throws IOException {
        List<Change> changes = new ArrayList<>();
        for (String[] parts : cases("regressions.sql")) {
            String[] halves = parts[1].split("(?m)^-- change$", -1);
            changes.add(new Change(parts[0], Queries.parse(halves[0], parts[0]), halves[1]));
        }
        return changes;
    }

    static List<Change> harmless() throws IOException {
        List<Change> changes = new ArrayList<>();
        for (String[] parts : cases("harmless.sql")) {
            changes.add(new Change(parts[0], List.of(), parts[1]));
        }
        return changes;
    }

    private static List<String[]> cases(String file) throws IOException {
        List<String[]> cases = new ArrayList<>();
        for (String text : Files.readString(FILES.resolve(file)).split("(?m)^-- case: ")) {
            if (!text.startsWith("--")) {
                cases.add(text.split("\n", 2));
            }
        }
        return cases;
    }

    /** What becomes of queries by changes, each compared with what was before it. */
    List<PlanComparison> compare(List<Query> queries, List<Change> changes) throws SQLException {
        TestDatabase clone = fresh();
        try {
            List<PlanComparison> comparisons = new ArrayList<>();
            QueryPlans before = plans(clone, queries);
            for (Change change : changes) {
                execute(clone, change.sql());
                QueryPlans after = plans(clone, queries);
                comparisons.add(after.since(before));
                before = after;
            }
            return comparisons;
        } finally {
            shop.server().drop(clone);
        }
    }

    /** A copy that nobody has vacuumed or analysed. */
    TestDatabase fresh() throws SQLException {
        return shop.server().cloneOf(shop, "plans");
    }

    private static QueryPlans plans(TestDatabase database, List<Query> queries) throws SQLException {
        vacuum(database);
        try (Connection connection = database.connect()) {
            return Explain.on(connection).plans(queries);
        }
    }

    /** Rows that were committed asynchronously count as visible to all only when their commit is on disk. */
    static void vacuum(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // also the commits of its own analysing
            statement.execute("set synchronous_commit = on");
            statement.execute("select pg_logical_emit_message(true, 'plans', '')");
            statement.execute("vacuum (analyze)");
        }
    }

    private static void execute(TestDatabase database, String script) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(script);
        }
    }
}
