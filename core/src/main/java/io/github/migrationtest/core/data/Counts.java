package io.github.migrationtest.core.data;

import java.util.Locale;

/** Numbers with the word that goes with them. */
final class Counts {

    private Counts() {}

    /** {@code 1,000}. */
    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 row}, {@code 1,000 rows}. */
    static String of(long count, String singular) {
        return String.format(Locale.ROOT, "%,d %s%s", count, singular, count == 1 ? "" : "s");
    }
}
