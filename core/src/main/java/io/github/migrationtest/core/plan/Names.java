package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a name that somebody wrote can mean. */
final class Names {

    private Names() {}

    /** Whether a written name, with or without its schema, as stored or as SQL folds it, is that of an object. */
    static boolean meaning(String written, @Nullable String schema, String name) {
        Stream<String> spellings = schema == null
                ? Stream.of(name, new QualifiedName("", name).toString().substring(1))
                : Stream.of(name, schema + "." + name, new QualifiedName(schema, name).toString());
        String folded = written.contains("\"") ? written : written.toLowerCase(Locale.ROOT);
        return spellings.anyMatch(spelling -> spelling.equals(written) || spelling.equals(folded));
    }
}
