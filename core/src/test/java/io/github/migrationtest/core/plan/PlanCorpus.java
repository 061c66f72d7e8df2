package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.plan.FreshStatistics;
import io.github.migrationtest.core.internal.plan.PlanSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Changes to the schema of {@code shop.sql} that make a query worse, and changes that do not. */
final class PlanCorpus {

    private PlanCorpus() {}

    /**
     * A change.
     *
     * @param queries those that it makes worse; none where it is harmless
     */
    record Case(String name, List<Query> queries, String change) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> regressions() {
        return cases("regressions.sql").stream()
                .map(parts -> {
                    String[] halves = parts[1].split("(?m)^-- change$", -1);
                    return new Case(parts[0], Queries.parse(halves[0], parts[0]), halves[1]);
                })
                .toList();
    }

    static List<Case> harmless() {
        return cases("harmless.sql").stream()
                .map(parts -> new Case(parts[0], List.of(), parts[1]))
                .toList();
    }

    private static List<String[]> cases(String resource) {
        List<String[]> cases = new ArrayList<>();
        for (String text : text(resource).split("(?m)^-- case: ")) {
            if (!text.startsWith("--")) {
                cases.add(text.split("\n", 2));
            }
        }
        return cases;
    }

    private static String text(String resource) {
        try (InputStream in = PlanCorpus.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database with the schema of {@code shop.sql} on which the others are cloned. */
    static TestDatabase shop(DatabaseServer server) throws SQLException {
        TestDatabase shop = server.create("plans");
        execute(shop, text("shop.sql"));
        return shop;
    }

    /** What becomes of queries by changes, each compared with what was before it, on one clone of the shop. */
    static List<PlanComparison> compare(TestDatabase shop, List<Query> queries, List<String> changes)
            throws SQLException {
        TestDatabase clone = shop.server().cloneOf(shop, "plans");
        try {
            FreshStatistics statistics = new FreshStatistics();
            List<PlanComparison> comparisons = new ArrayList<>();
            QueryPlans before = plans(clone, queries, statistics);
            for (String change : changes) {
                execute(clone, change);
                QueryPlans after = plans(clone, queries, statistics);
                comparisons.add(after.since(before));
                before = after;
            }
            return comparisons;
        } finally {
            shop.server().drop(clone);
        }
    }

    private static QueryPlans plans(TestDatabase database, List<Query> queries, FreshStatistics statistics)
            throws SQLException {
        try (Connection planner = database.connect();
                Connection vacuumer = database.connect()) {
            return new PlanSession(statistics).plans(planner, vacuumer, queries);
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
