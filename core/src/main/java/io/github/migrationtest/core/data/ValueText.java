package io.github.migrationtest.core.data;

import org.jspecify.annotations.Nullable;

/** Values as messages show them: on one line, and where they are long, the part that differs. */
final class ValueText {

    private static final int LONGEST = 80;
    private static final int BEFORE_DIFFERENCE = 20;

    private ValueText() {}

    /** {@code 'old' → 'new'}. */
    static String change(@Nullable String before, @Nullable String after) {
        if (before == null || after == null || before.length() <= LONGEST && after.length() <= LONGEST) {
            return quoted(before, 0) + " → " + quoted(after, 0);
        }
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - BEFORE_DIFFERENCE);
        if (from > 0 && Character.isLowSurrogate(before.charAt(from))) {
            from--;
        }
        String where = from == 0 ? "" : ", from character " + (before.codePointCount(0, from) + 1);
        return quoted(before, from) + " → " + quoted(after, from) + where;
    }

    private static String quoted(@Nullable String value, int from) {
        return value == null
                ? "NULL"
                : "'" + (from == 0 ? "" : "…") + line(value.substring(Math.min(from, value.length())), LONGEST) + "'";
    }

    /** On one line, with what cannot be seen written out. */
    static String line(String value, int longest) {
        StringBuilder line = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            i += Character.charCount(codePoint);
            if (++shown > longest) {
                return line.append('…').toString();
            }
            switch (codePoint) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    boolean seen = codePoint == ' ' || !Character.isWhitespace(codePoint) && isVisible(codePoint);
                    line.append(seen ? Character.toString(codePoint) : String.format("\\u%04x", codePoint));
                }
            }
        }
        return line.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
