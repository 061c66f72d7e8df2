package io.github.migrationtest.assertions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares expressions as people write them with expressions as PostgreSQL does. */
final class Expressions {

    /** A literal, a quoted name, white space, or any other character. */
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|\\s+|(?s:.)");

    private Expressions() {}

    /** Whether two expressions are the same but for outer parentheses, white space and the semicolon at the end. */
    static boolean same(String actual, String written) {
        return stripped(actual).equals(stripped(written));
    }

    /** The same as a default, where the cast to the column's type that PostgreSQL adds may be left out. */
    static boolean sameDefault(String actual, String written) {
        return same(actual, written)
                || actual.startsWith(written + "::")
                        && actual.substring(written.length() + 2)
                                .matches("[\\w .\"\\[\\]]+(\\([\\d,]+\\))?[\\w \\[\\]]*");
    }

    private static String stripped(String expression) {
        String text = squeezed(expression).strip().replaceFirst("\\s*;$", "");
        while (isEnclosed(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** White space as one blank, but in literals and quoted names. */
    private static String squeezed(String expression) {
        StringBuilder squeezed = new StringBuilder();
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            squeezed.append(token.group().isBlank() ? " " : token.group());
        }
        return squeezed.toString();
    }

    private static boolean isEnclosed(String text) {
        int depth = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
            if (depth == 0) {
                return token.group().equals(")") && token.end() == text.length();
            }
        }
        return false;
    }
}
