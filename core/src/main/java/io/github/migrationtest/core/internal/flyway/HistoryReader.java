package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.script.SourceFiles;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;

/** Reads a history: configuration, files, classes, and puts together what belongs together. */
final class HistoryReader {

    private HistoryReader() {}

    static MigrationHistory read(MigrationSettings settings) {
        try {
            return open(settings);
        } catch (FlywayException | UnsupportedCharsetException | IllegalCharsetNameException e) {
            // some values are read when they are asked for
            throw new ConfigurationException(
                    "Flyway refuses its configuration: "
                            + (e instanceof FlywayException ? "" : "there is no encoding ") + e.getMessage()
                            + ". Correct it where it stands: in the project's files, in flyway.conf, or in"
                            + " migrationtest.locations.",
                    e);
        }
    }

    private static MigrationHistory open(MigrationSettings settings) {
        UserConfiguration user = ConfigurationReader.read(settings, Surroundings.current());
        Configuration configuration = user.configuration();
        SourceFiles sources = new SourceFiles(settings.projectDirectory());
        LocationScan scan = new LocationScan(settings.classLoader(), settings.projectDirectory());
        ScriptNames names = new ScriptNames(configuration, user.baselinePrefix(), user.undoPrefix());
        ScriptShelf shelf = new ScriptShelf(configuration, sources, names);
        JavaMigrations code = new JavaMigrations(settings.classLoader(), sources);
        for (Location location : configuration.getLocations()) {
            List<FoundFile> files = scan.scan(location);
            shelf.addMigrations(files, user.callbackLocations().isEmpty());
            code.addClasses(files);
        }
        user.callbackLocations().forEach(location -> shelf.addCallbacks(scan.scan(location)));
        code.addRegistered(configuration.getJavaMigrations());
        requireLocations(scan, configuration);
        boolean named = !settings.undoLocations().isEmpty();
        for (Location location : undoLocations(settings)) {
            shelf.addUndo(scan.scan(location));
        }
        if (named) {
            requireLocations(scan, configuration);
        }
        HistoryAssembly assembly = new HistoryAssembly(shelf, code, user, settings.classLoader());
        List<KnownMigration> known = assembly.assemble();
        String description = "Flyway " + FlywayPresence.version(settings.classLoader()) + ", "
                + Arrays.stream(configuration.getLocations())
                        .map(Location::getDescriptor)
                        .collect(Collectors.joining(", "))
                + (user.found().origin().isEmpty()
                        ? ""
                        : ", as in " + user.found().origin())
                + (user.tenants().isEmpty() ? "" : ", in each of " + String.join(", ", user.tenants()));
        if (known.isEmpty()) {
            throw new ConfigurationException("No migrations found in "
                    + Arrays.stream(configuration.getLocations())
                            .map(Location::getDescriptor)
                            .collect(Collectors.joining(", "))
                    + ". A script is called like " + configuration.getSqlMigrationPrefix() + "1"
                    + configuration.getSqlMigrationSeparator() + "create_tables"
                    + configuration.getSqlMigrationSuffixes()[0]
                    + ". Where yours are elsewhere, name the place: migrationtest.locations=classpath:db/migration");
        }
        return new FlywayHistory(description, user, shelf, known, assembly.baselines());
    }

    private static List<Location> undoLocations(MigrationSettings settings) {
        List<String> names =
                settings.undoLocations().isEmpty() ? List.of("classpath:db/undo") : settings.undoLocations();
        return List.of(Flyway.configure(settings.classLoader())
                .locations(names.toArray(String[]::new))
                .getLocations());
    }

    private static void requireLocations(LocationScan scan, Configuration configuration) {
        if (!scan.missing().isEmpty()) {
            throw new ConfigurationException("Location " + String.join(", ", scan.missing())
                    + " does not exist. Flyway would silently go without it. Correct or remove it"
                    + " (migrationtest.locations, or flyway.locations in Flyway's own configuration); locations are: "
                    + Arrays.stream(configuration.getLocations())
                            .map(Location::getDescriptor)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }
}
