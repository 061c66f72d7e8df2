package io.github.migrationtest.assertions;

/** Compares expressions as people write them with expressions as PostgreSQL does. */
final class Expressions {

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
        String text = expression.strip().replaceFirst("\\s*;$", "").replaceAll("\\s+", " ");
        while (isEnclosed(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    private static boolean isEnclosed(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return false;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
