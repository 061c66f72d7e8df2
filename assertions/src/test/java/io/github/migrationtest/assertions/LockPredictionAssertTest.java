package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.Growth;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.lock.MeasuredBlock;
import io.github.migrationtest.core.lock.PredictedBlock;
import io.github.migrationtest.core.lock.TimeBounds;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockPredictionAssertTest {

    private static final PredictedBlock GROWS =
            new PredictedBlock(Growth.WITH_INDEX, ofSeconds(92), new TimeBounds(ofSeconds(83), ofSeconds(101)), "");

    private static final PredictedBlock STAYS =
            new PredictedBlock(Growth.CONSTANT, ofMillis(3), new TimeBounds(ofMillis(2), ofMillis(3)), "");

    private static LockPrediction of(PredictedBlock reads, PredictedBlock writes) {
        return new LockPrediction(
                new QualifiedName("public", "orders"),
                50_000_000,
                List.of(
                        new MeasuredBlock(15_000, ofMillis(2), ofMillis(14)),
                        new MeasuredBlock(60_000, ofMillis(3), ofMillis(61))),
                reads,
                writes);
    }

    @Test
    void tellsWhatTakesTooLong() {
        assertThat(of(STAYS, GROWS)).blocksReadsForAtMost(ofMillis(3)).blocksWritesForAtMost(ofSeconds(101));

        assertFails(() -> assertThat(of(STAYS, GROWS)).blocksWritesForAtMost(ofSeconds(1)), """
                Expecting a step on 50,000,000 rows of public.orders to block writes for at most 1 s
                but writes will wait for 1 min 23 s to 1 min 41 s; that grows with the table's indexes:
                  15,000 rows here: 14 ms
                  60,000 rows here: 61 ms
                Instead:   blocksReadsOnlyBriefly() and blocksWritesOnlyBriefly() on the step say which statement it is, \
                and how it lets others work
                """);
        assertFails(() -> assertThat(of(STAYS, GROWS)).blocksReadsForAtMost(ofMillis(1)), """
                Expecting a step on 50,000,000 rows of public.orders to block reads for at most 1 ms
                but reads will wait for 2 ms to 3 ms; that does not grow with the table:
                  15,000 rows here: 2 ms
                  60,000 rows here: 3 ms
                Instead:   blocksReadsOnlyBriefly() and blocksWritesOnlyBriefly() on the step say which statement it is, \
                and how it lets others work
                """);
    }

    @Test
    void isInconclusiveWithinTheErrorOfThePrediction() {
        assertFails(() -> assertThat(of(STAYS, GROWS)).blocksWritesForAtMost(ofSeconds(90)), """
                inconclusive: expecting a step on 50,000,000 rows of public.orders
                to block writes for at most 1 min 30 s
                but writes will wait for 1 min 23 s to 1 min 41 s; that grows with the table's indexes:
                  15,000 rows here: 14 ms
                  60,000 rows here: 61 ms
                Instead:   allow for more, or less, than the prediction can tell apart
                """);
    }

    @Test
    void isInconclusiveWhereNobodyCanTell() {
        PredictedBlock unknown = PredictedBlock.unknown("on more rows the step failed: out of range");

        assertFails(() -> assertThat(of(unknown, unknown)).blocksReadsForAtMost(ofSeconds(90)), """
                inconclusive: expecting a step on 50,000,000 rows of public.orders
                to block reads for at most 1 min 30 s
                but on more rows the step failed: out of range
                Instead:   assert on the step, which says what grows
                """);
    }
}
