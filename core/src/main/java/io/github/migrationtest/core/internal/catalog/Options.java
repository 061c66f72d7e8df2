package io.github.migrationtest.core.internal.catalog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Options of foreign data, {@code name=value} each, in an order of their own and without what is secret. */
final class Options {

    private static final Pattern SECRET = Pattern.compile(
            "pass|pwd|secret|token|credential|(access|api|private|account)_?key", Pattern.CASE_INSENSITIVE);

    private Options() {}

    static String masked(List<String> options) {
        return options.stream().map(Options::masked).sorted().collect(Collectors.joining(", "));
    }

    private static String masked(String option) {
        int end = option.indexOf('=');
        String name = end < 0 ? option : option.substring(0, end);
        return SECRET.matcher(name).find() ? name + "=***" : option;
    }
}
