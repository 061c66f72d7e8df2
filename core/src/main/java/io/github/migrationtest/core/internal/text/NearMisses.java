package io.github.migrationtest.core.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that somebody may have meant. */
public final class NearMisses {

    private static final int SHOWN = 3;

    private NearMisses() {}

    /** The nearest names, or all where they are few: {@code ; there is customer}; empty where there is none. */
    public static String hint(String wanted, Collection<String> names) {
        List<String> near = near(wanted, names, Math.max(2, wanted.length() / 3));
        List<String> shown = near.isEmpty() ? names.stream().sorted().toList() : near;
        return switch (shown.size()) {
            case 0 -> "; there is none";
            case 1 -> "; there is " + shown.get(0);
            default ->
                "; there are " + String.join(", ", shown.subList(0, Math.min(SHOWN, shown.size())))
                        + (shown.size() > SHOWN ? " and " + (shown.size() - SHOWN) + " more" : "");
        };
    }

    /** The name that was most likely meant, at most two letters away; empty where none is as near. */
    public static Optional<String> nearest(String wanted, Collection<String> names) {
        return near(wanted, names, 2).stream().findFirst();
    }

    private static List<String> near(String wanted, Collection<String> names, int tolerance) {
        return names.stream()
                .filter(name -> distance(wanted, name) <= tolerance)
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Levenshtein's distance, whatever the case. */
    private static int distance(String wanted, String name) {
        String one = wanted.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
