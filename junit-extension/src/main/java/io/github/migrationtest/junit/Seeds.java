package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.state.SeedPoint;
import io.github.migrationtest.core.state.StateSeeder;
import io.github.migrationtest.fixtures.DumpSeed;
import io.github.migrationtest.fixtures.SqlSeed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the data that a test wants in its states: scripts named by {@link Seed}, and those in {@code db/testdata}. */
final class Seeds {

    private static final String USUAL = "db/testdata";

    private static final Pattern NAME = Pattern.compile("after-V(\\d+(?:[._]\\d+)*)\\.sql");

    private final Annotations annotations;
    private final Starts.Start start;
    private final MigrationHistory history;
    private final ClassLoader loader;
    private final SeedFiles files;
    private final Optional<Settings.Value> named;
    private final String folder;
    private final SyntheticRows rows;

    /** @param named the folder of scripts, where somebody has named it */
    Seeds(
            Annotations annotations,
            Starts.Start start,
            ClassLoader loader,
            SeedFiles files,
            Optional<Settings.Value> named,
            SyntheticRows rows) {
        this.rows = rows;
        this.annotations = annotations;
        this.start = start;
        this.history = start.history();
        this.loader = loader;
        this.files = files;
        this.named = named;
        this.folder = named.map(Settings.Value::text).orElse(USUAL);
    }

    /** Dumps, synthetic rows for what those leave empty, and scripts, which find both: in this order at one position. */
    List<StateSeeder> read() {
        List<StateSeeder> dumps = new ArrayList<>();
        List<StateSeeder> scripts = new ArrayList<>();
        for (Seed seed : annotations.seeds()) {
            if (seed.sql().length == 0 && seed.dump().length == 0 && !SyntheticRows.isMeant(seed)) {
                throw new ConfigurationException(place() + " seeds nothing: name a script, @Seed(sql ="
                        + " \"db/customers.sql\"), a dump, @Seed(dump = \"db/shop.dump\"), or how many rows each table"
                        + " gets, @Seed(rows = 10_000).");
            }
            if (Stream.of(seed.sql(), seed.dump()).flatMap(Stream::of).anyMatch(String::isBlank)) {
                throw new ConfigurationException(
                        place() + " names a blank file. Name a script or a dump, or take it out.");
            }
            Optional<MigrationVersion> at = version(seed.at());
            SeedPoint point = at.<SeedPoint>map(SeedPoint.After::new).orElse(new SeedPoint.FirstState());
            for (String path : seed.sql()) {
                scripts.add(resource(path, point)
                        .orElseThrow(() -> new ConfigurationException(place() + " names the script " + path
                                + ", which is not on the classpath. Put it below src/test/resources.")));
            }
            for (String path : seed.dump()) {
                dumps.add(new DumpSeed(files.required(path, place(), "dump"), point, history.ownTables()));
            }
        }
        scripts.addAll(folder());
        return Stream.of(dumps, rows(dumps), scripts).flatMap(List::stream).toList();
    }

    /** A dump brings whole tables, which must not have others' rows before. */
    private List<StateSeeder> rows(List<StateSeeder> dumps) {
        MigrationVersion from = version(rows.at())
                .or(() -> dumps.stream()
                        .map(StateSeeder::point)
                        .filter(SeedPoint.After.class::isInstance)
                        .map(point -> ((SeedPoint.After) point).version())
                        .max(Comparator.naturalOrder()))
                .orElse(null);
        return rows.read(new SeedPoint.EveryState(from), history.ownTables()).stream()
                .<StateSeeder>map(seed -> seed)
                .toList();
    }

    private Optional<MigrationVersion> version(String at) {
        return at.isBlank() ? Optional.empty() : Optional.of(known(PlanReader.version(at, place()), place()));
    }

    private String place() {
        return "@Seed at " + annotations.placeOf(Seed.class);
    }

    private MigrationVersion known(MigrationVersion version, String place) {
        if (!version.equals(start.version())
                && history.migrations().stream().noneMatch(migration -> version.equals(migration.version()))) {
            throw new ConfigurationException(place + ": the history has no version " + version + " to write data after"
                    + range() + "." + start.hint());
        }
        return version;
    }

    private String range() {
        List<String> labels = history.migrations().stream()
                .filter(migration -> migration.version() != null)
                .map(Migration::label)
                .toList();
        return labels.isEmpty()
                ? ", nor any other"
                : "; it goes from " + labels.get(0) + " to " + labels.get(labels.size() - 1);
    }

    private Optional<StateSeeder> resource(String path, SeedPoint point) {
        return files.resource(path).map(file -> new SqlSeed(file, point));
    }

    /** The scripts that stand in the folder; in a jar, which cannot be listed, those that are named as usual. */
    private List<StateSeeder> folder() {
        URL url = loader.getResource(folder);
        if (url == null && named.isPresent()) {
            throw new ConfigurationException(
                    named.get() + ": there is no such folder on the test classpath. Put it below"
                            + " src/test/resources, or leave the setting out for " + USUAL + ".");
        }
        if (url == null || !url.getProtocol().equals("file")) {
            return history.migrations().stream()
                    .flatMap(migration -> Optional.ofNullable(migration.version()).stream())
                    .flatMap(version ->
                            resource(folder + "/after-V" + version + ".sql", new SeedPoint.After(version)).stream())
                    .toList();
        }
        List<StateSeeder> seeders = new ArrayList<>();
        try (Stream<Path> listed = Files.list(Path.of(url.toURI()))) {
            for (Path file : listed.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                String path = folder + "/" + file.getFileName();
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (!name.matches()) {
                    // it would silently not run
                    throw new ConfigurationException(
                            path + " would not be run: a script in this folder is named after-V<version>.sql.");
                }
                SeedPoint point = new SeedPoint.After(knownHere(MigrationVersion.of(name.group(1)), path));
                seeders.add(new SqlSeed(files.at(path, file.toUri().toURL()), point));
            }
        } catch (IOException | URISyntaxException e) {
            throw new ConfigurationException("Cannot list the folder " + folder + ": " + e.getMessage(), e);
        }
        return seeders;
    }

    private MigrationVersion knownHere(MigrationVersion version, String path) {
        try {
            return known(version, path);
        } catch (ConfigurationException e) {
            throw new ConfigurationException(
                    e.getMessage() + " Scripts of another history belong in a folder of their own:"
                            + " @Migrations(testdata = …).",
                    e);
        }
    }
}
