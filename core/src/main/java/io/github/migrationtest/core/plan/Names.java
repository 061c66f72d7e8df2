package io.github.migrationtest.core.plan;

import java.util.Locale;
import java.util.stream.Stream;

/** What a name that somebody wrote can mean. */
final class Names {

    private Names() {}

    /** Whether a written name, with or without its schema, as stored, quoted or as SQL folds it, is that of an object. */
    static boolean meaning(String written, String schema, String name) {
        String folded = written.contains("\"") ? written : written.toLowerCase(Locale.ROOT);
        return Stream.of(name, quoted(name))
                .flatMap(each -> Stream.of(each, schema + "." + each, quoted(schema) + "." + each))
                .anyMatch(spelling -> spelling.equals(written) || spelling.equals(folded));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
