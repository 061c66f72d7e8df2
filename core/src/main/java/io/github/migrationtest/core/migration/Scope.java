package io.github.migrationtest.core.migration;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.change.BranchChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which migrations of a history are judged; everything before the first of them is ground.
 *
 * <table>
 *   <caption>Scopes</caption>
 *   <tr><th>text</th><th>judges</th></tr>
 *   <tr><td>{@code changed}</td><td>what the branch has added or edited; where that is nothing, the newest version</td></tr>
 *   <tr><td>{@code all}</td><td>every migration</td></tr>
 *   <tr><td>{@code from:181}</td><td>181 and everything after it</td></tr>
 *   <tr><td>{@code 181..190}</td><td>the versions from 181 to 190, both included</td></tr>
 *   <tr><td>{@code last:5}</td><td>the last five</td></tr>
 *   <tr><td>{@code 181} or {@code 181,184}</td><td>these versions</td></tr>
 * </table>
 *
 * <p>Repeatable migrations come after the last version, and are judged where the scope reaches the end of the history:
 * {@code all}, {@code from:}, {@code last:}; or where they are changed themselves.
 */
public sealed interface Scope {

    /** What users may write, for messages. */
    String FORMS = "changed, all, from:181, 181..190, last:5, or versions as in 181,184";

    /**
     * What is judged, and how it came to that.
     *
     * @param migrations the migrations that are judged, in the history's order
     * @param remark what a summary adds to the scope: {@code  since main (3f2a1b0)}; mostly empty
     */
    record Selection(List<Migration> migrations, String remark) {
        public Selection {
            migrations = List.copyOf(migrations);
        }
    }

    /**
     * The migrations whose script, {@code .conf}, source or undo script the branch has added or edited.
     *
     * @param asked whether the user has asked for it, so that it is an error when git cannot tell
     */
    record Changed(boolean asked) implements Scope {
        @Override
        public String toString() {
            return "changed";
        }
    }

    /** Every migration. */
    record All() implements Scope {
        @Override
        public String toString() {
            return "all";
        }
    }

    /** A version and everything after it. */
    record From(MigrationVersion version) implements Scope {
        @Override
        public String toString() {
            return "from:" + version;
        }
    }

    /** The versions between two, both included. */
    record Range(MigrationVersion first, MigrationVersion last) implements Scope {
        public Range {
            if (first.compareTo(last) > 0) {
                throw new ConfigurationException("The scope " + first + ".." + last + " ends before it begins. Write "
                        + last + ".." + first + ".");
            }
        }

        @Override
        public String toString() {
            return first + ".." + last;
        }
    }

    /** The last few, repeatables included. */
    record Last(int count) implements Scope {
        public Last {
            if (count < 1) {
                throw new ConfigurationException("The scope last:" + count + " is empty; the smallest is last:1.");
            }
        }

        @Override
        public String toString() {
            return "last:" + count;
        }
    }

    /** Some versions by name. */
    record Versions(List<MigrationVersion> versions) implements Scope {
        public Versions {
            versions = List.copyOf(versions);
        }

        @Override
        public String toString() {
            return String.join(
                    ",", versions.stream().map(MigrationVersion::toString).toList());
        }
    }

    /**
     * Reads a scope.
     *
     * @throws ConfigurationException if the text is none of the forms
     */
    static Scope parse(String text) {
        String scope = text.strip();
        Matcher last = Pattern.compile("last:(\\d{1,6})").matcher(scope);
        if (scope.equals("changed")) {
            return new Changed(true);
        } else if (scope.equals("all")) {
            return new All();
        } else if (last.matches()) {
            return new Last(Integer.parseInt(last.group(1)));
        } else if (scope.startsWith("from:")) {
            return new From(version(scope.substring("from:".length()), text));
        } else if (scope.contains("..")) {
            String[] ends = scope.split("\\.\\.", 2);
            return new Range(version(ends[0], text), version(ends[1], text));
        }
        List<MigrationVersion> versions = new ArrayList<>();
        for (String version : scope.split(",", -1)) {
            versions.add(version(version, text));
        }
        return new Versions(versions);
    }

    private static MigrationVersion version(String version, String scope) {
        try {
            return MigrationVersion.of(version);
        } catch (ConfigurationException e) {
            throw new ConfigurationException("Not a scope: '" + scope + "'. Write " + FORMS + ".", e);
        }
    }

    /**
     * The migrations of a history that are judged.
     *
     * @param changes what the branch changes; looked at by {@link Changed} alone
     * @throws ConfigurationException if the scope names a version that the history does not have, or asks for changes
     *     that git cannot tell
     */
    default Selection select(List<Migration> history, BranchChanges changes) {
        if (this instanceof Changed changed) {
            return new ChangedMigrations(history, migration -> Optional.empty()).select(changed, changes);
        }
        if (this instanceof Last last) {
            return new Selection(history.subList(Math.max(0, history.size() - last.count()), history.size()), "");
        }
        requireNamedVersions(history);
        return new Selection(history.stream().filter(judged()).toList(), "");
    }

    /**
     * The migrations of a history that are judged; that whose baseline script is changed among them.
     *
     * @param changes as for {@link #select(List, BranchChanges)}
     * @throws ConfigurationException as there
     */
    default Selection select(MigrationHistory history, BranchChanges changes) {
        return this instanceof Changed changed
                ? new ChangedMigrations(history.migrations(), history::baselineOf).select(changed, changes)
                : select(history.migrations(), changes);
    }

    private Predicate<Migration> judged() {
        return migration -> {
            MigrationVersion version = migration.version();
            if (this instanceof All || version == null) {
                return this instanceof All || this instanceof From;
            } else if (this instanceof From from) {
                return version.compareTo(from.version()) >= 0;
            } else if (this instanceof Range range) {
                return version.compareTo(range.first()) >= 0 && version.compareTo(range.last()) <= 0;
            }
            return this instanceof Versions named && named.versions().contains(version);
        };
    }

    private void requireNamedVersions(List<Migration> history) {
        List<MigrationVersion> named = List.of();
        if (this instanceof Versions versions) {
            named = versions.versions();
        } else if (this instanceof From from) {
            named = List.of(from.version());
        }
        for (MigrationVersion version : named) {
            if (history.stream().noneMatch(migration -> version.equals(migration.version()))) {
                throw new ConfigurationException("There is no migration with version " + version + " (scope " + this
                        + "); " + available(history) + ".");
            }
        }
    }

    private static String available(List<Migration> history) {
        List<String> labels = history.stream()
                .filter(migration -> migration.version() != null)
                .map(Migration::label)
                .toList();
        if (labels.isEmpty()) {
            return "the history has no versions";
        }
        return labels.size() == 1
                ? "the history has " + labels.get(0) + " only"
                : "the history goes from " + labels.get(0) + " to " + labels.get(labels.size() - 1);
    }
}
