package io.github.migrationtest.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every regression of the corpus is found, and no harmless change is taken for one. */
class PlanComparisonTest {

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void findsEveryRegression(int version) throws SQLException {
        TestDatabase shop = PlanCorpus.shop(Postgres.server(version));
        List<String> missed = new ArrayList<>();
        for (PlanCorpus.Case each : PlanCorpus.regressions()) {
            PlanComparison comparison = PlanCorpus.compare(shop, each.queries(), each.change());
            if (comparison.comparable().size() < each.queries().size()) {
                missed.add(each + ": " + comparison.changes().get(0).before().failure());
            } else if (comparison.worse().isEmpty()) {
                missed.add(each + ":\n" + comparison.changes());
            }
        }

        assertThat(missed).isEmpty();
        assertThat(PlanCorpus.regressions()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void takesNoHarmlessChangeForOne(int version) throws SQLException {
        TestDatabase shop = PlanCorpus.shop(Postgres.server(version));
        List<Query> all = PlanCorpus.regressions().stream()
                .flatMap(each -> each.queries().stream())
                .toList();
        List<String> alarms = new ArrayList<>();
        for (PlanCorpus.Case each : PlanCorpus.harmless()) {
            PlanCorpus.compare(shop, all, each.change())
                    .worse()
                    .forEach(change ->
                            alarms.add(each + ": " + change.query() + "\n" + String.join("\n", change.lines())));
        }

        assertThat(alarms).isEmpty();
        assertThat(PlanCorpus.harmless()).hasSizeGreaterThanOrEqualTo(40);
    }
}
