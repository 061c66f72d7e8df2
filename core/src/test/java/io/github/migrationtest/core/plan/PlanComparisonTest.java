package io.github.migrationtest.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every regression of the corpus is found, and no harmless change is taken for one. */
class PlanComparisonTest {

    /** Each version has a server of its own: none need wait for the other. */
    private static final Map<Integer, CompletableFuture<List<String>>> MISSED = new HashMap<>();

    @BeforeAll
    static void askBoth() {
        for (int version : new int[] {13, 18}) {
            MISSED.put(version, CompletableFuture.supplyAsync(() -> missed(version)));
        }
    }

    private static List<String> missed(int version) {
        try {
            TestDatabase shop = PlanCorpus.shop(Postgres.server(version));
            List<String> missed = new ArrayList<>();
            for (PlanCorpus.Case each : PlanCorpus.regressions()) {
                PlanComparison comparison = PlanCorpus.compare(shop, each.queries(), List.of(each.change()))
                        .get(0);
                if (comparison.comparable().isEmpty() || comparison.worse().isEmpty()) {
                    missed.add(each + ": " + comparison);
                }
            }
            return missed;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look for regressions on PostgreSQL " + version, e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void findsEveryRegression(int version) {
        assertThat(MISSED.get(version).join()).isEmpty();
        assertThat(PlanCorpus.regressions()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void takesNoHarmlessChangeForOne() throws SQLException {
        List<Query> queries = PlanCorpus.regressions().stream()
                .flatMap(each -> each.queries().stream())
                .toList();
        List<PlanCorpus.Case> harmless = PlanCorpus.harmless();
        List<PlanComparison> comparisons = PlanCorpus.compare(
                PlanCorpus.shop(Postgres.server(18)),
                queries,
                harmless.stream().map(PlanCorpus.Case::change).toList());
        List<String> alarms = new ArrayList<>();
        for (int i = 0; i < harmless.size(); i++) {
            for (PlanChange change : comparisons.get(i).worse()) {
                alarms.add(harmless.get(i) + ": " + change.query() + "\n" + String.join("\n", change.lines()));
            }
        }

        assertThat(alarms).isEmpty();
        assertThat(harmless).hasSizeGreaterThanOrEqualTo(40);
    }
}
