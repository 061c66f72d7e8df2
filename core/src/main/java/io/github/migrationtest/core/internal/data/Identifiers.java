package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wrote where a name may stand. */
final class Identifiers {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*|\"([^\"]|\"\")+\"");

    /** What looks like a name in an expression and is none. */
    private static final Set<String> VALUES = Set.of(
            "null",
            "true",
            "false",
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_user",
            "session_user",
            "user");

    private Identifiers() {}

    /** Whether it is a name and nothing else. */
    static boolean isName(String written) {
        return NAME.matcher(written.strip()).matches()
                && !VALUES.contains(written.strip().toLowerCase(Locale.ROOT));
    }

    /** The stored name that is meant: as SQL reads it, or as it stands; null where there is none. */
    static @Nullable String find(String written, Collection<String> names) {
        String text = written.strip();
        String inSql = text.startsWith("\"") && text.endsWith("\"") && text.length() > 2
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
        return names.contains(inSql) ? inSql : names.contains(text) ? text : null;
    }

    /** The relations that a name can mean, with or without its schema, as stored, quoted or as SQL folds it. */
    static List<Relation> relations(String written, Collection<Relation> relations) {
        String folded = written.contains("\"") ? written : written.toLowerCase(Locale.ROOT);
        return relations.stream()
                .filter(relation -> {
                    QualifiedName name = relation.name();
                    return List.of(
                                    name.name(),
                                    Sql.quoted(name.name()),
                                    name.schema() + "." + name.name(),
                                    name.schema() + "." + Sql.quoted(name.name()),
                                    Sql.quoted(name))
                            .stream()
                            .anyMatch(spelling -> spelling.equals(written) || spelling.equals(folded));
                })
                .toList();
    }
}
