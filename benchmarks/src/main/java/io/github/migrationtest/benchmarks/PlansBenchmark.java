package io.github.migrationtest.benchmarks;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.core.plan.JoinMethod.HASH_JOIN;
import static io.github.migrationtest.core.plan.JoinMethod.NESTED_LOOP;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.plan.Explain;
import io.github.migrationtest.core.plan.PlanComparison;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether plan assertions say the same each time, what they cost beside {@code EXPLAIN}, and whether regressions are found
 * without false alarms.
 */
final class PlansBenchmark implements Benchmark {

    private static final int RUNS = 100;
    private static final int ROUNDS = 200;

    /** A claim about a query's plan, true or not. */
    private record Claim(String sql, List<Object> arguments, Consumer<QueryPlan> assertion) {

        String verdict(Explain explain) {
            QueryPlan plan = explain.plan(sql, arguments.toArray());
            try {
                assertion.accept(plan);
                return "passed";
            } catch (AssertionError e) {
                return String.valueOf(e.getMessage()).contains("inconclusive: ") ? "inconclusive" : "failed";
            }
        }
    }

    private static final String BY_EMAIL = "select * from customer where email = ?";
    private static final String BY_ZIP = "select * from customer where zip = ?";
    private static final List<Object> NOBODY = List.of("nobody@example.org");

    private static final List<Claim> CLAIMS = List.of(
            new Claim(BY_EMAIL, NOBODY, plan -> assertThat(plan).usesIndex("customer_email")),
            new Claim(BY_ZIP, NOBODY, plan -> assertThat(plan).usesIndex("customer_email")),
            new Claim(BY_EMAIL, NOBODY, plan -> assertThat(plan).usesIndexOn("customer", "email")),
            new Claim(BY_EMAIL, NOBODY, plan -> assertThat(plan).doesNotScanSequentially("customer")),
            new Claim(BY_ZIP, NOBODY, plan -> assertThat(plan).doesNotScanSequentially("customer")),
            new Claim(
                    "select * from customer order by tier, created desc limit 5",
                    List.of(),
                    plan -> assertThat(plan).doesNotSort()),
            new Claim(
                    "select * from customer order by email",
                    List.of(),
                    plan -> assertThat(plan).doesNotSpill()),
            new Claim(
                    "select sum(tier) from customer where city = ?",
                    List.of("city 3"),
                    plan -> assertThat(plan).isIndexOnly()),
            new Claim(
                    "select * from event where at = date '2026-08-01'",
                    List.of(),
                    plan -> assertThat(plan).prunesPartitionsTo(1)),
            new Claim(BY_EMAIL, NOBODY, plan -> assertThat(plan).readsAtMostPages(5)),
            new Claim(
                    "select * from customer where city = ? and zip = ?",
                    List.of("city 3", "zip 3"),
                    plan -> assertThat(plan).estimatesRowsWithin(2)),
            new Claim(
                    "select * from orders o join customer c on c.id = o.customer_id where o.id = ?",
                    List.of(17L),
                    plan -> assertThat(plan).joinsBy(NESTED_LOOP)),
            new Claim(
                    "select * from orders o join customer c on c.id = o.customer_id",
                    List.of(),
                    plan -> assertThat(plan).joinsBy(HASH_JOIN)),
            new Claim(BY_EMAIL, NOBODY, plan -> assertThat(plan).canUseIndex("customer_email")),
            new Claim(
                    "select * from customer where lower(email) = ?",
                    NOBODY,
                    plan -> assertThat(plan).canUseIndex("customer_email")));

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        String version = arguments.isEmpty() ? "18" : arguments.get(0);
        report.note("PostgreSQL " + version + ", " + RUNS + " runs of " + CLAIMS.size()
                + " assertions, each on a copy that is vacuumed and analysed anew; " + ROUNDS
                + " rounds of timing, medians");
        DatabaseServer server =
                DatabaseServers.get(new DatabaseSpec(DatabaseSpec.EMBEDDED, version), Settings.fromEnvironment());
        PlanCorpus corpus = PlanCorpus.on(server);
        report.row("verdicts_changed", verdictsChanged(corpus), "verdicts");
        times(report, corpus);
        regressions(report, corpus);
    }

    private static int verdictsChanged(PlanCorpus corpus) throws SQLException {
        List<String> first = verdicts(corpus);
        int changed = 0;
        for (int run = 1; run < RUNS; run++) {
            List<String> again = verdicts(corpus);
            for (int i = 0; i < first.size(); i++) {
                changed += again.get(i).equals(first.get(i)) ? 0 : 1;
            }
        }
        return changed;
    }

    private static List<String> verdicts(PlanCorpus corpus) throws SQLException {
        TestDatabase database = corpus.fresh();
        try {
            PlanCorpus.vacuum(database);
            try (Connection connection = database.connect()) {
                Explain explain = Explain.on(connection);
                return CLAIMS.stream().map(claim -> claim.verdict(explain)).toList();
            }
        } finally {
            database.server().drop(database);
        }
    }

    /** Against the same plans by hand: one call for the custom one, and one for the generic one where there are parameters. */
    private static void times(Report report, PlanCorpus corpus) throws SQLException {
        TestDatabase database = corpus.fresh();
        PlanCorpus.vacuum(database);
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        try (Connection connection = database.connect()) {
            Explain explain = Explain.on(connection);
            for (int round = 0; round < ROUNDS; round++) {
                for (Claim claim : CLAIMS) {
                    long begin = System.nanoTime();
                    claim.verdict(explain);
                    ours[round] += (System.nanoTime() - begin) / 1e6;
                    begin = System.nanoTime();
                    byHand(connection, claim);
                    plain[round] += (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        report.row("assertions_ms", Report.median(ours), "ms");
        report.row("explain_ms", Report.median(plain), "ms");
        report.row("over_explain", Report.median(ours) / Report.median(plain), "ratio");
    }

    private static void byHand(Connection connection, Claim claim) throws SQLException {
        connection.setAutoCommit(false);
        explain(connection, claim);
        if (!claim.arguments().isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_generic_plan");
            }
            explain(connection, claim);
        }
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static void explain(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("explain (analyze, buffers, format json) " + claim.sql())) {
            for (int i = 0; i < claim.arguments().size(); i++) {
                statement.setObject(i + 1, claim.arguments().get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                row.getString(1);
            }
        }
    }

    private static void regressions(Report report, PlanCorpus corpus) throws Exception {
        List<PlanCorpus.Change> regressions = PlanCorpus.regressions();
        List<Query> queries = new ArrayList<>();
        int found = 0;
        for (PlanCorpus.Change change : regressions) {
            PlanComparison comparison =
                    corpus.compare(change.queries(), List.of(change)).get(0);
            if (comparison.comparable().isEmpty() || comparison.worse().isEmpty()) {
                report.note("missed: " + change.name());
            } else {
                found++;
            }
            queries.addAll(change.queries());
        }
        report.row("regressions", regressions.size(), "changes");
        report.row("regressions_found", found, "changes");

        List<PlanCorpus.Change> harmless = PlanCorpus.harmless();
        List<PlanComparison> comparisons = corpus.compare(queries, harmless);
        int alarms = 0;
        for (int i = 0; i < harmless.size(); i++) {
            if (!comparisons.get(i).worse().isEmpty()) {
                report.note("false alarm: " + harmless.get(i).name() + ": "
                        + comparisons.get(i).worse().get(0).lines());
                alarms++;
            }
        }
        report.row("harmless", harmless.size(), "changes");
        report.row("false_alarms", alarms, "changes");
    }
}
