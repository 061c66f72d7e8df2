package io.github.migrationtest.junit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A class's verdicts in Markdown: a table, and behind it each failure, folded.
 *
 * @param title what became of the class
 * @param described what was tested
 * @param rows the migrations
 * @param verdicts everything that was run
 * @param remarks what is said of the class as a whole
 */
record MarkdownSummary(
        String title, String described, List<SummaryRow> rows, List<Verdict> verdicts, List<String> remarks) {

    private static final int FAREWELL = 100;

    /** As much of it as there is room for; empty where there is none. */
    String within(long bytes) {
        StringBuilder text = new StringBuilder("### " + escaped(title) + "\n\n");
        List<String> failures = verdicts.stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.FAILED)
                .map(MarkdownSummary::failure)
                .toList();
        List<String> parts = new ArrayList<>(List.of(overview()));
        parts.addAll(failures);
        long room = bytes - FAREWELL - size(text);
        if (room < 0) {
            return "";
        }
        for (int i = 0; i < parts.size(); i++) {
            room -= size(parts.get(i));
            if (room < 0) {
                return text.append("No room for more: ")
                        .append(i == 0 ? "the table and " : "")
                        .append(failures.size() - Math.max(0, i - 1))
                        .append(" failures are in the test report.\n\n")
                        .toString();
            }
            text.append(parts.get(i));
        }
        return text.toString();
    }

    private String overview() {
        StringBuilder text = new StringBuilder(escaped(described) + "\n\n");
        if (!rows.isEmpty()) {
            text.append("| | migration | checks |\n| --- | --- | --- |\n");
        }
        rows.forEach(row -> text.append("| " + row.kind().mark() + " | "
                + cell(row.migration().displayName()) + " | " + cell(row.outcomes()) + " |\n"));
        text.append("\n");
        verdicts.stream()
                .filter(verdict -> verdict.invocation().database() == null)
                .forEach(
                        verdict -> text.append(escaped(verdict.lineOfHistory())).append("\n\n"));
        remarks.forEach(remark -> text.append(escaped(remark)).append("\n\n"));
        return text.toString();
    }

    private static String failure(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "<details><summary>%s: %s</summary>\n\n<pre>%s</pre>\n\n</details>\n\n",
                escaped(verdict.invocation().displayName()),
                escaped(verdict.methodName()),
                // a blank line would end the block
                escaped(verdict.messageWithoutName()).replace("\n\n", "\n&#32;\n"));
    }

    private static String cell(String text) {
        return escaped(text).replace("|", "\\|").replace("\n", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
