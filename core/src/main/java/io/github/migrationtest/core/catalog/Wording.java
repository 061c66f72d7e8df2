package io.github.migrationtest.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** Where the difference is nothing but white space, the first line that has other white space. */
    private static String firstDifferentLine(String property, String before, String after) {
        List<Line> old = lines(before, String::strip);
        List<Line> now = lines(after, String::strip);
        if (texts(old).equals(texts(now))) {
            old = lines(before, String::stripTrailing);
            now = lines(after, String::stripTrailing);
        }
        int i = 0;
        while (i < old.size()
                && i < now.size()
                && old.get(i).text().equals(now.get(i).text())) {
            i++;
        }
        int number = i < old.size() ? old.get(i).number() : (int) before.lines().count() + 1;
        return property + " changed in line " + number + " from " + shown(old, i) + " to " + shown(now, i);
    }

    /** A line that is not empty, and where it stands, counted from 1. */
    private record Line(int number, String text) {}

    private static List<Line> lines(String text, UnaryOperator<String> trimmed) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, trimmed.apply(line)));
            }
        }
        return lines;
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static String shown(List<Line> lines, int index) {
        return index < lines.size() ? "'" + lines.get(index).text() + "'" : "nothing";
    }
}
