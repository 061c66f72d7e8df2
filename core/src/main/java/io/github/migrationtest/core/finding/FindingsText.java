package io.github.migrationtest.core.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings as a reader gets them.
 *
 * <p>Neighbours that differ in nothing but headline and place make a row: what shows them and the way out is said once.
 */
final class FindingsText {

    private static final String REMEDY = "Instead:   ";
    private static final String ACCEPTANCE = "Accept:    ";
    private static final String INDENT = "           ";

    private final List<Finding> findings;
    private final @Nullable String acceptedFile;

    /**
     * @param acceptedFile where acceptances stand; null where nothing can be accepted
     */
    FindingsText(List<Finding> findings, @Nullable String acceptedFile) {
        this.findings = findings;
        this.acceptedFile = acceptedFile;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        for (List<Finding> row : rows()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (Finding finding : row) {
                lines.add(finding.headline());
                if (finding.location() != null) {
                    lines.add("  " + finding.location());
                }
            }
            row.get(0).evidence().forEach(line -> lines.add("    " + line));
            labelled(lines, REMEDY, row.get(0).remedy());
            labelled(lines, ACCEPTANCE, acceptances(row));
        }
        if (findings.size() > 1) {
            lines.set(0, lines.get(0).lines().findFirst().orElse("") + more(lines.get(0)));
        }
        return String.join("\n", lines);
    }

    /** Behind the first line, also of a headline that has several. */
    private String more(String headline) {
        int end = headline.indexOf('\n');
        return " (and " + (findings.size() - 1) + " more)" + (end < 0 ? "" : headline.substring(end));
    }

    private List<List<Finding>> rows() {
        List<List<Finding>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            if (rows.isEmpty() || !shareARow(rows.get(rows.size() - 1).get(0), finding)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(finding);
        }
        return rows;
    }

    private static boolean shareARow(Finding one, Finding other) {
        return one.rule().equals(other.rule())
                && one.evidence().equals(other.evidence())
                && one.remedy().equals(other.remedy());
    }

    private List<String> acceptances(List<Finding> row) {
        if (acceptedFile == null || !row.get(0).rule().isAcceptable()) {
            return List.of();
        }
        List<String> lines =
                new ArrayList<>(row.stream().map(Acceptance::lineFor).distinct().toList());
        lines.set(0, lines.get(0) + "   in " + acceptedFile);
        return lines;
    }

    private static void labelled(List<String> lines, String label, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            lines.add((i == 0 ? label : INDENT) + texts.get(i));
        }
    }
}
