package io.github.migrationtest.core.state;

import io.github.migrationtest.core.change.UnknownChanges;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.MigrationTool;
import io.github.migrationtest.core.migration.Scope;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.testing.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A history that a test writes. */
public final class Scripts {

    private final Path folder;

    public Scripts(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("migration"));
        Files.createDirectories(folder.resolve("undo"));
    }

    public Scripts up(String version, String sql) throws IOException {
        Files.writeString(folder.resolve("migration/V" + version + "__x.sql"), sql);
        return this;
    }

    /** A script that runs without a transaction around it. */
    public Scripts autocommit(String version, String sql) throws IOException {
        Files.writeString(folder.resolve("migration/V" + version + "__x.sql.conf"), "executeInTransaction=false");
        return up(version, sql);
    }

    public Scripts down(String version, String sql) throws IOException {
        Files.writeString(folder.resolve("undo/U" + version + "__x.sql"), sql);
        return this;
    }

    public Scripts repeatable(String sql) throws IOException {
        Files.writeString(folder.resolve("migration/R__x.sql"), sql);
        return this;
    }

    public MigrationHistory history() {
        return ServiceLoader.load(MigrationTool.class)
                .findFirst()
                .orElseThrow()
                .open(new MigrationSettings(
                        Scripts.class.getClassLoader(),
                        folder,
                        List.of("filesystem:" + folder.resolve("migration")),
                        List.of("filesystem:" + folder.resolve("undo")),
                        List.of(),
                        Map.of(),
                        null));
    }

    /** What a class with checks and bodies climbs. */
    Climb climb(int major, String scope, StateSeeder... seeders) {
        return climb(major, scope, Set.of(), seeders);
    }

    /** The same with more facts. */
    public Climb climb(int major, String scope, Set<Class<?>> facts, StateSeeder... seeders) {
        return climb(major, scope, facts, Duration.ofMinutes(5), seeders);
    }

    /** The same with steps that may not take long. */
    public Climb climb(int major, String scope, Set<Class<?>> facts, Duration timeout, StateSeeder... seeders) {
        return climb(major, scope, history(), facts, timeout, seeders);
    }

    /** The same with scripts that are run otherwise. */
    public Climb climb(
            int major,
            String scope,
            MigrationHistory history,
            Set<Class<?>> facts,
            Duration timeout,
            StateSeeder... seeders) {
        Set<Migration> judged = Set.copyOf(Scope.parse(scope)
                .select(history, new UnknownChanges("not asked", ""))
                .migrations());
        return Climb.of(new ClimbPlan(
                Postgres.server(major), history, judged, judged, List.of(seeders), usual(facts), timeout));
    }

    private static Set<Class<?>> usual(Set<Class<?>> further) {
        return Stream.concat(Stream.of(StatementLog.class, CatalogChange.class), further.stream())
                .collect(Collectors.toSet());
    }

    /** What records the round trips of some migrations, and keeps no states for tests that act. */
    public Climb recording(int major, Collection<String> labels, Set<Class<?>> facts) {
        MigrationHistory history = history();
        Set<Migration> recorded = history.migrations().stream()
                .filter(migration -> labels.contains(migration.label()))
                .collect(Collectors.toSet());
        return Climb.of(new ClimbPlan(
                Postgres.server(major), history, recorded, Set.of(), List.of(), usual(facts), Duration.ofMinutes(5)));
    }

    public static Migration version(Climb climb, String label) {
        return climb.plan().history().migrations().stream()
                .filter(migration -> migration.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
