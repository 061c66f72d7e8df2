package io.github.migrationtest.core.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a name that somebody wrote can mean.
 *
 * @param schema the schema, where one is given
 * @param name the name, as stored
 */
record SqlName(@Nullable String schema, String name) {

    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^\".]+)");

    private static final int LONGEST_IDENTIFIER = 63;

    /**
     * The meanings of a name, the likeliest first: as it stands, as SQL folds and cuts identifiers, and, where it has
     * dots or quotes, as the stored name with them.
     */
    static Set<SqlName> meanings(String text) {
        Set<SqlName> meanings = new LinkedHashSet<>();
        List<Part> parts = parts(text);
        if (parts.size() == 1) {
            meanings.add(new SqlName(null, parts.get(0).exact()));
            meanings.add(new SqlName(null, parts.get(0).asInSql()));
        } else if (parts.size() == 2) {
            meanings.add(new SqlName(parts.get(0).exact(), parts.get(1).exact()));
            meanings.add(new SqlName(parts.get(0).asInSql(), parts.get(1).asInSql()));
        }
        meanings.add(new SqlName(null, text));
        return meanings;
    }

    private record Part(String exact, boolean quoted) {

        String asInSql() {
            return cut(quoted ? exact : exact.toLowerCase(Locale.ROOT));
        }
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int position = 0;
        while (matcher.find() && matcher.start() == position) {
            String quoted = matcher.group(1);
            parts.add(
                    quoted != null ? new Part(quoted.replace("\"\"", "\""), true) : new Part(matcher.group(2), false));
            if (matcher.end() == text.length()) {
                return parts;
            }
            if (text.charAt(matcher.end()) != '.') {
                return List.of();
            }
            position = matcher.end() + 1;
            matcher.region(position, text.length());
        }
        return List.of();
    }

    private static String cut(String identifier) {
        if (identifier.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IDENTIFIER) {
            return identifier;
        }
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int codePoint : identifier.codePoints().toArray()) {
            bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_IDENTIFIER) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString();
    }
}
