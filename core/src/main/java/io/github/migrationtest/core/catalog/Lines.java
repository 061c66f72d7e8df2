package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Texts of several lines, as their readers see them. */
final class Lines {

    private Lines() {}

    /** The lines that are not empty, without white space at both ends. */
    static List<String> withoutSpace(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The text without white space at the ends of its lines, and without empty lines around it. */
    static String withoutTrailingSpace(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
