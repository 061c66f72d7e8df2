package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.state.StateSeeder;
import io.github.migrationtest.fixtures.DumpStart;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where a history starts: with nothing, or with a dump by {@link StartFrom} or the settings that say the same. */
final class Starts {

    private static final ConcurrentHashMap<Shortened, MigrationHistory> SHORTENED = new ConcurrentHashMap<>();

    private record Shortened(MigrationHistory whole, MigrationVersion version) {}

    /**
     * A history and what comes before it.
     *
     * @param history the migrations that are run
     * @param seeder what comes in place of the others; null where there are none
     * @param version the last of the others; null where there are none
     * @param place where the start was named
     */
    record Start(
            MigrationHistory history,
            @Nullable StateSeeder seeder,
            @Nullable MigrationVersion version,
            String place) {

        /** What a message about versions says besides, where the start has taken some away. */
        String hint() {
            return version == null || seeder == null
                    ? ""
                    : " What comes before is not run: the state after V" + version + " comes from "
                            + seeder.description() + " (" + place + ").";
        }
    }

    private final Settings settings;
    private final SeedFiles files;

    Starts(Settings settings, SeedFiles files) {
        this.settings = settings;
        this.files = files;
    }

    Start read(MigrationHistory whole) {
        Optional<Settings.Value> version = settings.find(SettingKeys.START_FROM);
        Optional<Settings.Value> sql = settings.find(SettingKeys.START_FROM_SQL);
        if (version.isEmpty() && sql.isEmpty()) {
            return new Start(whole, null, null, "");
        } else if (version.isEmpty() || sql.isEmpty()) {
            throw new ConfigurationException((version.isEmpty() ? sql : version).orElseThrow() + " needs "
                    + (version.isEmpty() ? SettingKeys.START_FROM : SettingKeys.START_FROM_SQL)
                    + " beside it: a history starts from a version and the dump of its schema.");
        }
        String place = version.get().origin();
        MigrationVersion start = PlanReader.version(version.get().text(), place);
        DumpStart seeder =
                new DumpStart(files.required(sql.get().text(), sql.get().origin(), "dump"), start);
        try {
            MigrationHistory history =
                    SHORTENED.computeIfAbsent(new Shortened(whole, start), key -> whole.after(start));
            return new Start(history, seeder, start, place);
        } catch (ConfigurationException e) {
            throw new ConfigurationException(place + ": " + e.getMessage(), e);
        }
    }
}
