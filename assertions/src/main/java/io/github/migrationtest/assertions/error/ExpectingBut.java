package io.github.migrationtest.assertions.error;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;

/** What was expected, and what was found: {@code Expecting … but …}, values as PostgreSQL writes them. */
abstract class ExpectingBut extends BasicErrorMessageFactory {

    ExpectingBut(String expected, String found) {
        super("\nExpecting %s\nbut %s", unquotedString(expected), unquotedString(found));
    }

    static String tuple(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    /** Lines under a head, or what is said where there are none. */
    static String listed(String head, String none, List<String> lines) {
        return lines.isEmpty() ? none : head + ":\n  " + String.join("\n  ", lines);
    }
}
