package io.github.migrationtest.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Prints the set-up as comments, and each figure as a row {@code NAME metric value unit}. */
final class Report {

    private final String name;

    Report(String name) {
        this.name = name;
    }

    void setUp() {
        note("java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    }

    void note(String text) {
        System.out.println("# " + text);
    }

    void row(String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %s %.3f %s%n", name, metric, value, unit);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
