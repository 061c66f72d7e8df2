package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.ProjectFiles;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.check.KnownRules;
import io.github.migrationtest.core.finding.AcceptanceReader;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Finds what the team has agreed to live with: the resource, and comments in the history's scripts. */
final class AcceptedFile {

    private static final String DEFAULT = "migrationtest/accepted.txt";

    private final ClassLoader loader;
    private final Path projectDirectory;
    private final Optional<Settings.Value> named;

    AcceptedFile(ClassLoader loader, Path projectDirectory, Settings settings) {
        this.loader = loader;
        this.projectDirectory = projectDirectory;
        this.named = settings.find(SettingKeys.ACCEPTED);
    }

    Acceptances read(MigrationHistory history) {
        String resource = named.map(Settings.Value::text).orElse(DEFAULT);
        AcceptanceReader reader = new AcceptanceReader(
                KnownRules.all(),
                history.migrations().stream().map(Migration::label).toList());
        URL url = loader.getResource(resource);
        if (url == null && named.isPresent()) {
            throw new ConfigurationException(named.get() + ": there is no such file on the test classpath. Put it into"
                    + " src/test/resources, or leave the setting out for " + DEFAULT + ".");
        }
        String path = ProjectFiles.display(
                projectDirectory, projectDirectory.resolve("src/test/resources").resolve(resource));
        if (url != null) {
            path = url.getProtocol().equals("file")
                    ? ProjectFiles.display(projectDirectory, Path.of(URI.create(url.toString())))
                    : "classpath:" + resource;
            reader.readFile(path, text(url));
        }
        for (Migration migration : history.migrations()) {
            reader.readScript(
                    migration.label(),
                    migration.script().path(),
                    migration.script().text());
            migration.undo().ifPresent(undo -> reader.readScript(migration.label(), undo.path(), undo.text()));
        }
        return reader.acceptances(path);
    }

    private static String text(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + url, e);
        }
    }
}
