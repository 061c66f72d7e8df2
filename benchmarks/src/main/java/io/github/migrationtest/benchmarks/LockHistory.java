package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.MigrationTool;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.StateSeeder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/** A few migrations, V1 the ground, in a folder of their own. */
final class LockHistory implements AutoCloseable {

    private final Path folder;
    private final MigrationHistory history;

    /** @param scripts of V1, V2 and so on */
    LockHistory(List<String> scripts) throws IOException {
        folder = Files.createTempDirectory("locks");
        for (int i = 0; i < scripts.size(); i++) {
            Files.writeString(folder.resolve("V" + (i + 1) + "__step.sql"), scripts.get(i));
        }
        history = ServiceLoader.load(MigrationTool.class)
                .findFirst()
                .orElseThrow()
                .open(new MigrationSettings(
                        LockHistory.class.getClassLoader(),
                        folder,
                        List.of("filesystem:" + folder),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null));
    }

    List<Migration> steps() {
        return history.migrations().subList(1, history.migrations().size());
    }

    /** A climb over all but the ground. */
    Climb climb(DatabaseServer server, boolean watched, StateSeeder... seeders) {
        Set<Class<?>> facts = new HashSet<>(Set.of(StatementLog.class, CatalogChange.class));
        if (watched) {
            facts.add(LockTimeline.class);
        }
        Set<Migration> judged = Set.copyOf(steps());
        return Climb.of(
                new ClimbPlan(server, history, judged, judged, List.of(seeders), facts, Duration.ofMinutes(30)));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
