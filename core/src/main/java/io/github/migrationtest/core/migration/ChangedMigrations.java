package io.github.migrationtest.core.migration;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.KnownChanges;
import io.github.migrationtest.core.change.UnknownChanges;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the migrations that a branch changes, or the newest one where there are none. */
final class ChangedMigrations {

    private static final String MORE = "-Dmigrationtest.scope=all";

    private final List<Migration> history;
    private final Function<Migration, Optional<Migration>> baselineOf;

    /** @param baselineOf the script that replaces everything up to a migration */
    ChangedMigrations(List<Migration> history, Function<Migration, Optional<Migration>> baselineOf) {
        this.history = history;
        this.baselineOf = baselineOf;
    }

    Scope.Selection select(Scope.Changed scope, BranchChanges changes) {
        if (changes instanceof UnknownChanges unknown) {
            if (scope.asked()) {
                throw new ConfigurationException("The scope changed cannot be told: " + unknown.reason() + ". Way out: "
                        + unknown.remedy() + ". Or choose another scope, as in last:5.");
            }
            return newest(unknown.reason(), unknown.remedy() + "; or " + MORE);
        }
        KnownChanges known = (KnownChanges) changes;
        Set<String> changed =
                known.changedAmong(history.stream().flatMap(this::files).toList());
        List<Migration> judged = history.stream()
                .filter(migration -> files(migration).anyMatch(changed::contains))
                .toList();
        return judged.isEmpty()
                ? newest("nothing changed since " + known.base(), MORE)
                : new Scope.Selection(judged, " since " + known.base());
    }

    /** The files that make a migration what it is; most have the first of them only. */
    private Stream<String> files(Migration migration) {
        return Stream.of(
                        Stream.of(migration.script()),
                        migration.undo().stream(),
                        baselineOf.apply(migration).stream().map(Migration::script))
                .flatMap(scripts -> scripts)
                .map(Script::path)
                .flatMap(path -> Stream.of(path, path + ".conf"));
    }

    private Scope.Selection newest(String reason, String more) {
        List<Migration> versions = history.stream()
                .filter(migration -> migration.version() != null)
                .toList();
        List<Migration> candidates = versions.isEmpty() ? history : versions;
        List<Migration> newest = candidates.subList(Math.max(0, candidates.size() - 1), candidates.size());
        String taken = newest.stream().map(Migration::label).collect(Collectors.joining());
        return new Scope.Selection(newest, ": " + reason + "; took the newest, " + taken + "; for more: " + more);
    }
}
