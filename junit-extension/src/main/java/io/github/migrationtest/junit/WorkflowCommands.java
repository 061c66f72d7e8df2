package io.github.migrationtest.junit;

import io.github.migrationtest.core.finding.AcceptedFinding;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What GitHub Actions shows beside the lines of a pull request: an error for each finding, a notice for each accepted one.
 *
 * <p>What is found on several databases is told once.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">GitHub's
 *     documentation</a>
 */
final class WorkflowCommands {

    private static final Pattern LINE = Pattern.compile("(.+):(\\d+)");

    private final Map<Annotation, Set<String>> databases = new LinkedHashMap<>();

    private record Annotation(String command, @Nullable String location, String title, String message) {

        String line(Set<String> databases) {
            List<String> properties = new ArrayList<>();
            if (location != null) {
                Matcher place = LINE.matcher(location);
                boolean hasLine = place.matches();
                properties.add("file=" + property(hasLine ? place.group(1) : location));
                if (hasLine) {
                    properties.add("line=" + place.group(2));
                }
            }
            String names = String.join(", ", databases);
            properties.add("title=" + property(title + (names.isEmpty() ? "" : " · " + names)));
            return "::" + command + " " + String.join(",", properties) + "::" + data(message);
        }

        private static String data(String text) {
            return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
        }

        private static String property(String text) {
            return data(text).replace(":", "%3A").replace(",", "%2C");
        }
    }

    WorkflowCommands(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            verdict.findings().forEach(finding -> add(error(verdict, finding), verdict));
            verdict.accepted().forEach(accepted -> add(notice(verdict, accepted), verdict));
            if (verdict.kind() == Verdict.Kind.FAILED && verdict.findings().isEmpty()) {
                add(failure(verdict), verdict);
            }
        }
    }

    private void add(Annotation annotation, Verdict verdict) {
        Set<String> names = databases.computeIfAbsent(annotation, key -> new LinkedHashSet<>());
        if (!verdict.databaseName().isEmpty()) {
            names.add(verdict.databaseName());
        }
    }

    List<String> lines() {
        return databases.entrySet().stream()
                .map(entry -> entry.getKey().line(entry.getValue()))
                .toList();
    }

    private static Annotation error(Verdict verdict, Finding finding) {
        String file = verdict.invocation().plan().common().acceptances().file();
        return new Annotation(
                "error", location(verdict, finding), title(finding), Finding.message(List.of(finding), file));
    }

    private static Annotation notice(Verdict verdict, AcceptedFinding accepted) {
        Finding finding = accepted.finding();
        return new Annotation(
                "notice",
                location(verdict, finding),
                title(finding) + ", accepted",
                finding.headline() + "\naccepted: " + accepted.acceptance().reason() + "\n  "
                        + accepted.acceptance().place());
    }

    /** A failure that no check found: an assertion of the test itself, or an exception. */
    private static Annotation failure(Verdict verdict) {
        List<Migration> migrations = verdict.invocation().migrations();
        return new Annotation(
                "error",
                migrations.isEmpty()
                        ? null
                        : migrations.get(migrations.size() - 1).script().path(),
                (migrations.isEmpty() ? "history" : verdict.invocation().subject()) + ": " + verdict.methodName(),
                verdict.messageWithoutName());
    }

    private static String title(Finding finding) {
        return Objects.requireNonNullElse(finding.migration(), "history") + " "
                + finding.rule().id();
    }

    /** The finding's own place, else its migration's script. */
    private static @Nullable String location(Verdict verdict, Finding finding) {
        return Optional.ofNullable(finding.location())
                .or(() -> verdict.invocation().plan().history().migrations().stream()
                        .filter(migration -> migration.label().equals(finding.migration()))
                        .map(migration -> migration.script().path())
                        .findFirst())
                .orElse(null);
    }
}
