package io.github.migrationtest.assertions.error;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;

/** What was expected, and what was found: {@code Expecting … but …}, values as PostgreSQL writes them. */
abstract class ExpectingBut extends BasicErrorMessageFactory {

    ExpectingBut(String expected, String found) {
        super("\nExpecting %s\nbut %s", unquotedString(expected), unquotedString(found));
    }

    static String plural(String part) {
        return part.endsWith("y") && !part.endsWith("ey")
                ? part.substring(0, part.length() - 1) + "ies"
                : part + (part.matches(".*(x|s|ch|sh)") ? "es" : "s");
    }

    static String tuple(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    /** Lines under a head, or what is said where there are none. */
    static String listed(String head, String none, List<String> lines) {
        return lines.isEmpty() ? none : head + ":\n  " + String.join("\n  ", lines);
    }
}
