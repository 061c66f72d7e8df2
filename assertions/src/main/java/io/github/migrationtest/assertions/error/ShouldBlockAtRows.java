package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.Growth;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.lock.MeasuredBlock;
import io.github.migrationtest.core.lock.PredictedBlock;
import io.github.migrationtest.core.lock.TimeBounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.error.ErrorMessageFactory;

/** A step that would block others for too long where there are more rows. */
public final class ShouldBlockAtRows extends ExpectingBut {

    private ShouldBlockAtRows(String expected, String found) {
        super(expected, found);
    }

    /** @param what who waits: {@code reads} */
    public static ErrorMessageFactory shouldBlockAtRows(
            LockPrediction prediction, String what, PredictedBlock predicted, Duration bound) {
        String claim = "to block " + what + " for at most " + TimeBounds.exactly(bound);
        if (predicted.growth() == Growth.UNKNOWN) {
            return Inconclusive.inconclusive(
                    subject(prediction), claim, predicted.reason(), "assert on the step, which says what grows");
        }
        String found = what + " will wait for " + predicted.within() + "; that " + predicted.growth();
        if (predicted.within().atLeast().compareTo(bound) <= 0) {
            return Inconclusive.inconclusive(
                    subject(prediction),
                    claim,
                    found + ":\n  " + String.join("\n  ", measured(prediction, what)),
                    "allow for more, or less, than the prediction can tell apart");
        }
        return new ShouldBlockAtRows(
                subject(prediction) + " " + claim,
                found + ":\n  " + String.join("\n  ", measured(prediction, what))
                        + "\nInstead:   blocksReadsOnlyBriefly() and blocksWritesOnlyBriefly() on the step say which"
                        + " statement it is, and how it lets others work");
    }

    private static String subject(LockPrediction prediction) {
        return "a step on " + rows(prediction.rows()) + " of " + prediction.table();
    }

    private static List<String> measured(LockPrediction prediction, String what) {
        List<String> lines = new ArrayList<>();
        for (MeasuredBlock measured : prediction.measured()) {
            Duration waited = what.equals("reads") ? measured.reads() : measured.writes();
            lines.add(rows(measured.rows()) + " here: " + TimeBounds.exactly(waited));
        }
        return lines;
    }

    private static String rows(long rows) {
        return String.format(Locale.ROOT, "%,d rows", rows);
    }
}
