package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.state.SeedPoint;
import io.github.migrationtest.core.state.StateSeeder;
import io.github.migrationtest.fixtures.SqlSeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the data that a test wants in its states: scripts named by {@link Seed}, and those in {@code db/testdata}. */
final class Seeds {

    private final Annotations annotations;
    private final MigrationHistory history;
    private final ClassLoader loader;
    private final String folder;

    Seeds(Annotations annotations, MigrationHistory history, ClassLoader loader, String folder) {
        this.annotations = annotations;
        this.history = history;
        this.loader = loader;
        this.folder = folder;
    }

    List<StateSeeder> read() {
        List<StateSeeder> seeders = new ArrayList<>();
        for (Seed seed : annotations.seeds()) {
            if (seed.sql().length == 0) {
                throw new ConfigurationException(
                        place() + " seeds nothing: name a script, @Seed(sql = \"db/customers.sql\").");
            }
            SeedPoint point = seed.at().isBlank()
                    ? new SeedPoint.FirstState()
                    : new SeedPoint.After(known(PlanReader.version(seed.at(), place()), place()));
            for (String path : seed.sql()) {
                seeders.add(resource(path, point)
                        .orElseThrow(() -> new ConfigurationException(place() + " names the script " + path
                                + ", which is not on the classpath. Put it below src/test/resources.")));
            }
        }
        checkFolder();
        for (Migration migration : history.migrations()) {
            MigrationVersion version = migration.version();
            if (version != null) {
                resource(folder + "/after-V" + version + ".sql", new SeedPoint.After(version))
                        .ifPresent(seeders::add);
            }
        }
        return seeders;
    }

    private String place() {
        return "@Seed at " + annotations.place();
    }

    private MigrationVersion known(MigrationVersion version, String place) {
        if (history.migrations().stream().noneMatch(migration -> version.equals(migration.version()))) {
            throw new ConfigurationException(
                    place + ": the history has no version " + version + " to write data after.");
        }
        return version;
    }

    private Optional<StateSeeder> resource(String path, SeedPoint point) {
        URL url = loader.getResource(path);
        if (url == null) {
            return Optional.empty();
        }
        try (var in = url.openStream()) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new SqlSeed("src/test/resources/" + path, sql, point));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the seed " + path, e);
        }
    }

    /** A script whose name fits no version would silently not run. */
    private void checkFolder() {
        URL url = loader.getResource(folder);
        if (url == null || !url.getProtocol().equals("file")) {
            return;
        }
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".sql")) {
                    continue;
                }
                if (!name.matches("after-V\\d[\\d._]*\\.sql")) {
                    throw new ConfigurationException(folder + "/" + name
                            + " would not be run: a script in this folder is named after-V<version>.sql.");
                }
                String version = name.substring("after-V".length(), name.length() - ".sql".length());
                try {
                    known(MigrationVersion.of(version), folder + "/" + name);
                } catch (ConfigurationException e) {
                    throw new ConfigurationException(
                            e.getMessage() + " Scripts of another history belong in a folder of their own:"
                                    + " @Migrations(testdata = …).",
                            e);
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new ConfigurationException("Cannot list the folder " + folder + ": " + e.getMessage(), e);
        }
    }
}
