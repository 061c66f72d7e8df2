package io.github.migrationtest.core.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.statistics.ProductionSizes;
import io.github.migrationtest.core.statistics.TableSizes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What grows with rows is short where production has few of them. */
class SmallTablesTest {

    private static final Map<String, MigrationStep> STEPS = new HashMap<>();

    @BeforeAll
    static void climb(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", """
                        create table country (code int primary key, name text);
                        insert into country select n, n from generate_series(1, 1000) n;
                        create table orders (id int primary key, country int);
                        insert into orders select n, n from generate_series(1, 1000) n;
                        create table event (id int, kind text) partition by range (id);
                        create table event_1 partition of event for values from (0) to (2000);
                        insert into event select n, n from generate_series(1, 1000) n;
                        """)
                .up("2", "create index country_name on country (name);")
                .up("3", "alter table orders add foreign key (country) references country;")
                .up("4", "create index event_1_kind on event_1 (kind);")
                .up("5", "update country set name = 'x';")
                .up("6", "alter table country rename column name to label;");
        try (Climb climb = scripts.climb(18, "from:2", Set.of(LockTimeline.class))) {
            for (String label : List.of("V2", "V3", "V4", "V5", "V6")) {
                STEPS.put(label, climb.recorded(Scripts.version(climb, label)).up());
            }
        }
    }

    private static StepSafety judged(String label, ProductionSizes sizes) {
        return StepSafety.of(
                Objects.requireNonNull(STEPS.get(label)).with(ProductionSizes.class, sizes), RuleChoice.DEFAULT);
    }

    private static ProductionSizes sizes(String lines) {
        return new ProductionSizes(TableSizes.parse(lines, "sizes.txt"), "sizes.txt");
    }

    private static List<String> failing(String label, ProductionSizes sizes) {
        return judged(label, sizes).failing().stream().map(Finding::headline).toList();
    }

    private static List<String> reasons(String label, ProductionSizes sizes) {
        return judged(label, sizes).silenced().stream().map(Silenced::reason).toList();
    }

    @Test
    void workOnASmallTableIsSilent() {
        StepSafety safety = judged("V2", sizes("country 10k"));

        assertThat(safety.failing()).isEmpty();
        assertThat(safety.silenced()).hasSize(1);
        assertThat(safety.silenced().get(0).finding().headline())
                .isEqualTo("blocks writes to public.country while it builds an index");
        assertThat(safety.silenced().get(0).reason())
                .isEqualTo("public.country has 10,000 rows in production (sizes.txt)");
    }

    @Test
    void aLargeTableAndOneThatNobodyKnowsAreNot() {
        String told = "blocks writes to public.country while it builds an index";

        assertThat(failing("V2", sizes("country 10001"))).containsExactly(told);
        assertThat(failing("V2", sizes("other.country 3\norders 3"))).containsExactly(told);
        assertThat(failing("V2", new ProductionSizes(sizes("country 0").sizes(), "sizes.txt", 0)))
                .containsExactly(told);
        assertThat(failing("V2", new ProductionSizes(sizes("country 20").sizes(), "sizes.txt", 20)))
                .isEmpty();
        assertThat(reasons("V2", sizes("country 10001"))).isEmpty();
    }

    @Test
    void theFindingSaysHowManyThereAreInProduction() {
        Finding finding = judged("V2", sizes("country 50M")).failing().get(0);

        assertThat(finding.message().replaceAll("held [0-9.]+ m?s( to [0-9.]+ m?s)?", "held 12 ms"))
                .isEqualTo("""
                        blocks writes to public.country while it builds an index
                          migration/V2__x.sql:1
                            create index country_name on country (name)
                            SHARE lock on public.country, held 12 ms; 1,000 rows here; grows with the table
                            public.country has 50,000,000 rows in production (sizes.txt)
                        Instead:   create index CONCURRENTLY country_name on country (name);   in a migration of its own""");
    }

    @Test
    void allTablesThatAreWorkedOnMustBeSmall() {
        assertThat(failing("V3", sizes("country 200"))).hasSize(1);
        assertThat(failing("V3", sizes("country 200\norders 50M"))).hasSize(1);
        assertThat(failing("V3", sizes("country 200\norders 300"))).isEmpty();
        assertThat(reasons("V3", sizes("country 200\norders 300")))
                .containsExactly(
                        "public.country has 200 rows in production, public.orders has 300 rows in production (sizes.txt)");
    }

    @Test
    void aPartitionIsNoLargerThanAllOfThem() {
        assertThat(failing("V4", sizes("event 200"))).isEmpty();
        assertThat(reasons("V4", sizes("event 1")))
                .containsExactly("public.event_1 has 1 row in production (sizes.txt)");
        assertThat(failing("V4", sizes("event 50M"))).hasSize(1);
        assertThat(failing("V4", sizes("event 50M\nevent_1 200"))).isEmpty();
    }

    @Test
    void aBackfillOfASmallTableIsSilent() {
        assertThat(judged("V5", sizes("country 50M")).warning())
                .extracting(Finding::headline)
                .contains("changes 1,000 rows of public.country in one transaction");
        assertThat(judged("V5", sizes("country 200")).warning()).isEmpty();
        assertThat(reasons("V5", sizes("country 200")))
                .containsExactly("public.country has 200 rows in production (sizes.txt)");
    }

    @Test
    void whatDoesNotGrowIsTold() {
        assertThat(failing("V6", sizes("country 200"))).hasSize(1);
        assertThat(reasons("V6", sizes("country 200"))).isEmpty();
    }
}
