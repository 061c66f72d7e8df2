package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldSeeNoErrors.shouldSeeNoErrors;
import static io.github.migrationtest.assertions.error.ShouldStallAtMost.shouldStallAtMost;

import io.github.migrationtest.assertions.error.ShouldStallAtMost;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.CanaryReport;
import io.github.migrationtest.core.lock.TrafficReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** What is to be said against a claim about traffic; nothing where it holds. */
final class TrafficVerdict {

    private static final String RUN = "have some run beside the step, run.under(Traffic.canaries()).up()";
    private static final String SEED = "seed some rows, or ask the statements that matter, Traffic.of(\"select …\")";

    private static final String MORE_OFTEN =
            "ask more often: of fewer tables, Traffic.canaries(\"…\"), by more clients(…), or every(ofMillis(1))";

    private static final String NO_ERRORS = "to see no errors";

    private final @Nullable TrafficReport report;

    /** @param report null where no traffic ran */
    TrafficVerdict(@Nullable TrafficReport report) {
        this.report = report;
    }

    Optional<ErrorMessageFactory> onErrors() {
        if (report == null) {
            return Optional.of(inconclusive("traffic", NO_ERRORS, "none ran", RUN));
        }
        if (!report.withErrors().isEmpty() || !report.deadlocks().isEmpty()) {
            return Optional.of(shouldSeeNoErrors(report));
        }
        return notAsked("traffic", NO_ERRORS, report.canaries());
    }

    Optional<ErrorMessageFactory> onStalls(Duration bound) {
        return report == null
                ? Optional.of(inconclusive("traffic", ShouldStallAtMost.claim(bound), "none ran", RUN))
                : onStalls("traffic", bound, report.canaries());
    }

    Optional<ErrorMessageFactory> onStalls(String table, Duration bound) {
        String traffic = "traffic on " + table;
        String claim = ShouldStallAtMost.claim(bound);
        if (report == null) {
            return Optional.of(inconclusive(traffic, claim, "none ran", RUN));
        }
        List<CanaryReport> asked = report.canaries().stream()
                .filter(one -> one.canary().tables().stream().anyMatch(name -> Names.same(name.toString(), table)))
                .toList();
        Optional<QualifiedName> notAsked = report.notAsked().keySet().stream()
                .filter(name -> Names.same(name.toString(), table))
                .findFirst();
        Optional<ErrorMessageFactory> verdict = asked.isEmpty() ? Optional.empty() : onStalls(traffic, bound, asked);
        if (verdict.isPresent()) {
            return verdict;
        }
        if (notAsked.isPresent()) {
            return Optional.of(inconclusive(
                    traffic,
                    claim,
                    "of " + notAsked.get() + ", " + report.notAsked().get(notAsked.get()),
                    SEED));
        }
        return asked.isEmpty()
                ? Optional.of(inconclusive(traffic, claim, "nothing was asked of it; asked was " + tables(), SEED))
                : Optional.empty();
    }

    private Optional<ErrorMessageFactory> onStalls(String traffic, Duration bound, List<CanaryReport> asked) {
        List<CanaryReport> stalled = asked.stream()
                .filter(one -> one.stall().atLeast().compareTo(bound) > 0)
                .toList();
        if (!stalled.isEmpty()) {
            return Optional.of(shouldStallAtMost(traffic, bound, stalled));
        }
        Optional<ErrorMessageFactory> notAsked = notAsked(traffic, ShouldStallAtMost.claim(bound), asked);
        return notAsked.isPresent()
                ? notAsked
                : asked.stream()
                        .filter(one -> one.stall().atMost().compareTo(bound) > 0)
                        .findFirst()
                        .map(one -> inconclusive(
                                traffic, ShouldStallAtMost.claim(bound), ShouldStallAtMost.notSeen(one), MORE_OFTEN));
    }

    private Optional<ErrorMessageFactory> notAsked(String traffic, String claim, List<CanaryReport> asked) {
        if (asked.isEmpty()) {
            return Optional.of(inconclusive(traffic, claim, "nothing could be asked" + reasons(), SEED));
        }
        return asked.stream()
                .filter(one -> one.asked() == 0)
                .findFirst()
                .map(one ->
                        inconclusive(traffic, claim, one.canary().subject() + " were not answered once", MORE_OFTEN));
    }

    private String reasons() {
        return report == null || report.notAsked().isEmpty()
                ? ""
                : report.notAsked().entrySet().stream()
                        .map(entry -> "\n  of " + entry.getKey() + ", " + entry.getValue())
                        .collect(Collectors.joining("", ":", ""));
    }

    private String tables() {
        String tables = report == null
                ? ""
                : report.canaries().stream()
                        .flatMap(one -> one.canary().tables().stream())
                        .distinct()
                        .map(QualifiedName::toString)
                        .collect(Collectors.joining(", "));
        return tables.isEmpty() ? "nothing" : tables;
    }
}
