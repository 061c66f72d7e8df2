package io.github.migrationtest.core.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judgement: what is wrong, where, what shows it, and what to do instead.
 *
 * @param rule what it is a case of
 * @param migration the migration's label, {@code V181}; null where the history as a whole is meant
 * @param headline what is wrong, with the names of the user: {@code down leaves public.orders_email_idx behind}
 * @param location file and line, {@code src/main/resources/db/migration/V181__x.sql:4}; null where there is none
 * @param evidence what shows it, a line each
 * @param remedy what to do, a line each; the first one is shown behind {@code Instead:}
 */
public record Finding(
        Rule rule,
        @Nullable String migration,
        String headline,
        @Nullable String location,
        List<String> evidence,
        List<String> remedy) {

    public Finding {
        evidence = List.copyOf(evidence);
        remedy = List.copyOf(remedy);
    }

    /**
     * Several findings as a reader gets them: the first line says how many there are, and what a row of findings shares,
     * what shows it and the way out, is said once.
     */
    public static String message(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            boolean sharesWithNext = i + 1 < findings.size() && finding.saysTheSameAs(findings.get(i + 1));
            List<String> lines = new ArrayList<>((sharesWithNext ? finding.without() : finding)
                    .message()
                    .lines()
                    .toList());
            if (i == 0 && findings.size() > 1) {
                lines.set(0, lines.get(0) + " (and " + (findings.size() - 1) + " more)");
            }
            text.append(String.join("\n", lines)).append(sharesWithNext ? "\n" : "\n\n");
        }
        return text.toString().stripTrailing();
    }

    private boolean saysTheSameAs(Finding other) {
        return rule.equals(other.rule) && evidence.equals(other.evidence) && remedy.equals(other.remedy);
    }

    private Finding without() {
        return new Finding(rule, migration, headline, location, List.of(), List.of());
    }

    /** The finding as a reader gets it: headline, place, evidence, way out. */
    public String message() {
        List<String> lines = new ArrayList<>();
        lines.add(headline);
        if (location != null) {
            lines.add("  " + location);
        }
        evidence.forEach(line -> lines.add("    " + line));
        for (int i = 0; i < remedy.size(); i++) {
            lines.add((i == 0 ? "Instead:   " : "           ") + remedy.get(i));
        }
        return String.join("\n", lines);
    }
}
