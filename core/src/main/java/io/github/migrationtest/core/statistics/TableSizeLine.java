package io.github.migrationtest.core.statistics;

import io.github.migrationtest.core.ConfigurationException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a file of sizes, {@code public.orders 50M}. */
final class TableSizeLine {

    private static final String IDENTIFIER = "\"(?:[^\"]|\"\")+\"|[^\\s\".]+";

    private static final Pattern LINE = Pattern.compile(
            "(?:(" + IDENTIFIER + ")\\.)?(" + IDENTIFIER + ")\\s+(\\d[\\d_]*(?:\\.\\d+)?)([kmgb]?)",
            Pattern.CASE_INSENSITIVE);

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private TableSizeLine() {}

    static TableSize read(String line, String place) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new ConfigurationException(place + ": '" + line + "' is not a table and how many rows it has. Write"
                    + " orders 50M, or public.\"Order\" 1200 (k, M and G count in thousands, millions and billions).");
        }
        BigDecimal rows = new BigDecimal(matcher.group(3).replace("_", "")).multiply(unit(matcher.group(4)));
        if (rows.compareTo(MOST) > 0 || rows.stripTrailingZeros().scale() > 0) {
            throw new ConfigurationException(place + ": '" + line + "' is no number of rows: "
                    + (rows.compareTo(MOST) > 0 ? "it is too large." : "a table has whole ones."));
        }
        return new TableSize(stored(matcher.group(1)), String.valueOf(stored(matcher.group(2))), rows.longValueExact());
    }

    private static BigDecimal unit(String letter) {
        return switch (letter.toLowerCase(Locale.ROOT)) {
            case "k" -> BigDecimal.valueOf(1_000);
            case "m" -> BigDecimal.valueOf(1_000_000);
            case "g", "b" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }

    /** As PostgreSQL stores the name: folded where it is not quoted. */
    private static @Nullable String stored(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }
}
