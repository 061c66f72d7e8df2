package io.github.migrationtest.core.data;

import org.jspecify.annotations.Nullable;

/** Values as messages show them: on one line, and where they are long, the part that differs. */
final class ValueText {

    private static final int LONGEST = 80;
    private static final int CONTEXT = 20;

    private ValueText() {}

    /** {@code 'old' → 'new'}; of long ones what differs: {@code '…before [-old-]{+new+} behind…'}, in JSON by its path. */
    static String change(@Nullable String before, @Nullable String after) {
        if (before == null || after == null || before.length() <= LONGEST && after.length() <= LONGEST) {
            return quoted(before) + " → " + quoted(after);
        }
        String paths = JsonPaths.change(before, after);
        return paths != null ? paths : marked(before, after);
    }

    private static String marked(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        same -= same > 0 && Character.isHighSurrogate(before.charAt(same - 1)) ? 1 : 0;
        int behind = 0;
        while (behind < shorter - same
                && before.charAt(before.length() - 1 - behind) == after.charAt(after.length() - 1 - behind)) {
            behind++;
        }
        behind -= behind > 0 && Character.isLowSurrogate(before.charAt(before.length() - behind)) ? 1 : 0;
        int from = Math.max(0, same - CONTEXT);
        from -= from > 0 && Character.isLowSurrogate(before.charAt(from)) ? 1 : 0;
        String where = from == 0 ? "" : ", from character " + (before.codePointCount(0, from) + 1);
        return "'" + (from == 0 ? "" : "…") + line(before.substring(from, same), LONGEST)
                + mark("[-", before.substring(same, before.length() - behind), "-]")
                + mark("{+", after.substring(same, after.length() - behind), "+}")
                + line(before.substring(before.length() - behind), CONTEXT) + "'" + where;
    }

    private static String mark(String begin, String part, String end) {
        return part.isEmpty() ? "" : begin + line(part, LONGEST) + end;
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "NULL" : "'" + line(value, LONGEST) + "'";
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
