package io.github.migrationtest.core.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of differences; each is one line, however long the values are. */
final class Wording {

    private Wording() {}

    static String withSummary(String sentence, CatalogObject object) {
        return object.summary().map(summary -> sentence + ": " + summary).orElse(sentence);
    }

    static String change(String property, @Nullable String before, @Nullable String after) {
        if (before == null) {
            return property + " is new" + value(String.valueOf(after));
        }
        if (after == null) {
            return property + " is missing" + value(before);
        }
        return before.contains("\n") || after.contains("\n")
                ? firstDifferentLine(property, before, after)
                : property + " changed from " + before + " to " + after;
    }

    /** A flag has no value beside its name. */
    private static String value(String text) {
        return text.isEmpty() ? "" : ": " + inOneLine(text);
    }

    static String inOneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }

    private static String firstDifferentLine(String property, String before, String after) {
        List<String> old = before.lines().map(String::stripTrailing).toList();
        List<String> now = after.lines().map(String::stripTrailing).toList();
        int line = 0;
        while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
            line++;
        }
        return property + " changed in line " + (line + 1) + " from " + shown(old, line) + " to " + shown(now, line);
    }

    private static String shown(List<String> lines, int line) {
        return line < lines.size() ? "'" + lines.get(line).strip() + "'" : "nothing";
    }
}
