package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.Script;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What migrations do to roles, tablespaces and settings, which all databases of a server share: a copy of the database
 * does not isolate them.
 */
final class ClusterWide {

    /**
     * Words that make such a change likely: only a hint, which costs a server of its own where it misleads. What was
     * changed is read from the catalogue.
     */
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:create|alter|drop)\\s+(?:role|user(?!\\s+mapping)|group|tablespace)\\b"
                    + "|\\balter\\s+system\\b"
                    + "|\\b(?:grant|revoke)\\s+(?:(?!\\bon\\b)[^;])*?\\b(?:to|from)\\b"
                    + "|\\b(?:grant|revoke)\\s[^;]*?\\bon\\s+parameter\\b",
            Pattern.CASE_INSENSITIVE);

    /** One of these is in whatever matches; looked for first, because most of a history's texts have none. */
    private static final List<String> NEEDED =
            List.of("role", "user", "group", "tablespace", "system", "grant", "revoke");

    private ClusterWide() {}

    /** Whether a migration, or its undo, reads as if it changed what all databases share. */
    static boolean isLikely(Migration migration) {
        return isLikely(migration.script())
                || migration.undo().filter(ClusterWide::isLikely).isPresent();
    }

    private static boolean isLikely(Script script) {
        String text = script.text().toLowerCase(Locale.ROOT);
        return NEEDED.stream().anyMatch(text::contains) && WORDS.matcher(text).find();
    }

    /** The kinds of shared objects that differ between two looks. */
    static Set<ObjectKind> changed(Catalog before, Catalog after) {
        return CatalogDiff.between(before, after).differences().stream()
                .map(difference -> difference.object().kind())
                .filter(ObjectKind::isClusterWide)
                .collect(Collectors.toSet());
    }
}
