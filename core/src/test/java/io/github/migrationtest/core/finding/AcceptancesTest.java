package io.github.migrationtest.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.check.UndoRestores;
import io.github.migrationtest.core.database.ServerVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptancesTest {

    private static final Finding TIER = trace("V7", "public.tier");
    private static final Finding RANK = trace("V7", "public.rank");

    private static Finding trace(@Nullable String migration, @Nullable String subject) {
        return new Finding(UndoRestores.LEAVES_TRACE, migration, subject, "left behind", null, List.of(), List.of());
    }

    private static Acceptance acceptance(String migration, @Nullable String subject) {
        return new Acceptance(migration, UndoRestores.LEAVES_TRACE, subject, "agreed", "accepted.txt:1");
    }

    @Test
    void aLineWithAnObjectIsForThatOneOnly() {
        assertThat(acceptance("V7", "public.tier").covers(TIER)).isTrue();
        assertThat(acceptance("V7", "public.tier").covers(RANK)).isFalse();
        assertThat(acceptance("V7", "public.tier").covers(trace("V7", null))).isFalse();
        assertThat(acceptance("V7", null).covers(RANK)).isTrue();
        assertThat(acceptance("V8", null).covers(TIER)).isFalse();
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(acceptance("V007", null).covers(TIER)).isTrue();
        assertThat(acceptance("V7.0", null).covers(TIER)).isTrue();
        assertThat(acceptance("V70", null).covers(TIER)).isFalse();
        assertThat(acceptance("V1_10", null).covers(trace("V1.10", null))).isTrue();
        assertThat(acceptance("V1.1", null).covers(trace("V1.10", null))).isFalse();
        assertThat(acceptance("B7", null).covers(TIER)).isFalse();
        assertThat(acceptance("history", null).covers(trace(null, null))).isTrue();
        assertThat(acceptance("history", null).covers(TIER)).isFalse();
    }

    @Test
    void whatIsNotCoveredFailsAndTheRestIsAcceptedBesides() {
        Acceptance line = acceptance("V7", "public.tier");
        Acceptances acceptances = new Acceptances("accepted.txt", List.of(line));

        assertThat(CheckResult.of(List.of(), acceptances)).isEqualTo(new CheckResult.Passed());
        assertThat(CheckResult.of(List.of(TIER), acceptances))
                .isEqualTo(new CheckResult.Accepted(List.of(new AcceptedFinding(TIER, line))));
        assertThat(CheckResult.of(List.of(TIER, RANK), acceptances))
                .isEqualTo(new CheckResult.Failed(List.of(RANK), List.of(new AcceptedFinding(TIER, line))));
    }

    @Test
    void theLineForTheObjectCountsBeforeTheOneForAll() {
        Acceptance all = acceptance("V7", null);
        Acceptance tier = acceptance("V7", "public.tier");
        Acceptances acceptances = new Acceptances("accepted.txt", List.of(all, tier));

        assertThat(acceptances.covering(TIER)).contains(tier);
        assertThat(acceptances.covering(RANK)).contains(all);
    }

    @Test
    void aLineMayBeForSomeVersionsOfPostgreSql() {
        Acceptance old = new Acceptance(
                "V7", UndoRestores.LEAVES_TRACE, null, new MajorVersions(13, 15), "agreed", "accepted.txt:1");
        Acceptance tier = acceptance("V7", "public.tier");
        Acceptances acceptances = new Acceptances("accepted.txt", List.of(old, tier));

        assertThat(acceptances.on(new ServerVersion(150019)).all()).containsExactly(old, tier);
        assertThat(acceptances.on(new ServerVersion(130000)).covering(RANK)).contains(old);
        assertThat(acceptances.on(new ServerVersion(160000)).all()).containsExactly(tier);
        assertThat(acceptances.onAnyVersion().all()).containsExactly(tier);
    }

    @Test
    void theMessageOffersALineForEachFinding() {
        assertThat(Finding.message(
                        List.of(
                                TIER,
                                RANK,
                                rule(UndoRestores.LEAVES_TRACE, null, "other"),
                                rule(unacceptable(), "V7", "no way")),
                        "src/accepted.txt"))
                .isEqualTo("""
                        left behind (and 3 more)
                        left behind
                        Accept:    V7 undo-leaves-trace public.tier: <reason>   in src/accepted.txt
                                   V7 undo-leaves-trace public.rank: <reason>

                        other
                          V7.sql:4
                            shown
                        Instead:   do
                                   this
                        Accept:    history undo-leaves-trace: <reason>   in src/accepted.txt

                        no way
                          V7.sql:4
                            shown
                        Instead:   do
                                   this""");
        assertThat(TIER.message()).isEqualTo("left behind");
    }

    private static Finding rule(Rule rule, @Nullable String migration, String headline) {
        return new Finding(rule, migration, headline, "V7.sql:4", List.of("shown"), List.of("do", "this"));
    }

    private static Rule unacceptable() {
        return new Rule("never", "never", "it breaks everything");
    }
}
