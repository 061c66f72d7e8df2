package io.github.migrationtest.core.internal.flyway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Judges file names by the rules of Flyway's own parser ({@code ResourceNameParser}, the same from 10.20 to 13), which
 * is no public API: longest prefix first, suffixes in any case, the description behind the first separator.
 */
final class ScriptNames {

    private record Prefix(String text, ScriptName.Kind kind) {}

    private final List<Prefix> prefixes = new ArrayList<>();
    private final String separator;
    private final List<String> suffixes;

    ScriptNames(Configuration configuration, String baselinePrefix, String undoPrefix) {
        this.separator = configuration.getSqlMigrationSeparator();
        this.suffixes = List.of(configuration.getSqlMigrationSuffixes());
        prefixes.add(new Prefix(configuration.getSqlMigrationPrefix(), ScriptName.Kind.VERSIONED));
        prefixes.add(new Prefix(configuration.getRepeatableSqlMigrationPrefix(), ScriptName.Kind.REPEATABLE));
        for (Event event : Event.values()) {
            prefixes.add(new Prefix(event.getId(), ScriptName.Kind.CALLBACK));
        }
        prefixes.add(new Prefix(baselinePrefix, ScriptName.Kind.BASELINE));
        if (prefixes.stream().noneMatch(prefix -> prefix.text().equals(undoPrefix))) {
            prefixes.add(new Prefix(undoPrefix, ScriptName.Kind.UNDO));
        }
        prefixes.sort(Comparator.comparing(prefix -> -prefix.text().length()));
    }

    /** What a migration's or callback's name ends with; null where the file is no script at all. */
    @Nullable
    String suffixOf(String fileName) {
        String upper = fileName.toUpperCase(Locale.ROOT);
        for (String suffix : suffixes) {
            if (upper.endsWith(suffix.toUpperCase(Locale.ROOT)) && fileName.length() > suffix.length()) {
                return suffix;
            }
        }
        return null;
    }

    /** Whether a file that ends differently is named like a versioned or repeatable migration. */
    boolean looksLikeMigration(String fileName) {
        if (suffixOf(fileName) != null || fileName.matches(".*\\.(class|java|kt|groovy|conf|md|txt)")) {
            return false;
        }
        return prefixes.stream()
                .filter(prefix ->
                        prefix.kind() == ScriptName.Kind.VERSIONED || prefix.kind() == ScriptName.Kind.REPEATABLE)
                .anyMatch(prefix ->
                        fileName.matches(Pattern.quote(prefix.text()) + "[\\d._]*" + Pattern.quote(separator) + ".*"));
    }

    ScriptName parse(String fileName) {
        String suffix = suffixOf(fileName);
        if (suffix == null) {
            return ScriptName.ignored("its suffix is none of " + String.join(", ", suffixes));
        }
        String name = fileName.substring(0, fileName.length() - suffix.length());
        for (Prefix prefix : prefixes) {
            if (name.startsWith(prefix.text())) {
                return parse(name.substring(prefix.text().length()), prefix);
            }
        }
        return ScriptName.ignored("it begins with none of Flyway's prefixes ("
                + prefixes.stream()
                        .filter(prefix -> prefix.kind() != ScriptName.Kind.CALLBACK)
                        .map(Prefix::text)
                        .sorted()
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("")
                + ")");
    }

    /** The version of a versioned script, or of a class, whose name follows the same rules; empty for other files. */
    Optional<String> version(String fileName) {
        ScriptName name = parse(fileName.replaceFirst("\\.(java|kt)$", suffixes.get(0)));
        return name.kind() == ScriptName.Kind.VERSIONED ? Optional.of(name.version()) : Optional.empty();
    }

    private ScriptName parse(String rest, Prefix prefix) {
        int at = rest.indexOf(separator);
        String left = at < 0 ? rest : rest.substring(0, at);
        String description = (at < 0 ? "" : rest.substring(at + separator.length())).replace('_', ' ');
        if (prefix.kind() == ScriptName.Kind.REPEATABLE || prefix.kind() == ScriptName.Kind.CALLBACK) {
            if (!left.isEmpty()) {
                return ScriptName.ignored("between '" + prefix.text() + "' and '" + separator + "' stands '" + left
                        + "', where nothing may stand");
            }
            return new ScriptName(prefix.kind(), "", description, prefix.text(), null);
        }
        if (!left.matches("\\d+([._]\\d+)*")) {
            return ScriptName.ignored(
                    left.isEmpty()
                            ? "it has no version"
                            : "'" + left + "' is no version" + (at < 0 ? "; '" + separator + "' is missing" : ""));
        }
        String shown = prefix.kind() == ScriptName.Kind.UNDO ? prefix.text() + left : prefix.text();
        return new ScriptName(prefix.kind(), left, description, shown, null);
    }
}
