package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.ProjectFiles;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.plan.Queries;
import io.github.migrationtest.core.plan.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the queries whose plans are to be kept: resources of the test classpath. */
final class QueryFiles {

    private static final String DEFAULT = "migrationtest/queries.sql";

    private final ClassLoader loader;
    private final Path projectDirectory;
    private final Optional<Settings.Value> named;
    private final List<String> resources;

    QueryFiles(ClassLoader loader, Path projectDirectory, Settings settings) {
        this.loader = loader;
        this.projectDirectory = projectDirectory;
        this.named = settings.find(SettingKeys.QUERIES);
        this.resources = named.isPresent() ? settings.list(SettingKeys.QUERIES) : List.of(DEFAULT);
    }

    /** All of them; none where nobody wrote any. */
    List<Query> read() {
        List<Query> queries = new ArrayList<>();
        for (String resource : resources) {
            URL url = loader.getResource(resource);
            if (url != null) {
                queries.addAll(read(resource, url));
            } else if (named.isPresent()) {
                throw new ConfigurationException(named.get() + ": there is no file " + resource
                        + " on the test classpath. Put it into src/test/resources, or leave the setting out for "
                        + DEFAULT + ".");
            }
        }
        if (named.isPresent() && queries.isEmpty()) {
            throw new ConfigurationException(
                    named.get() + ": there is no query in it. Write one, or leave the setting" + " out.");
        }
        return queries;
    }

    private List<Query> read(String resource, URL url) {
        String path = url.getProtocol().equals("file")
                ? ProjectFiles.display(projectDirectory, Path.of(URI.create(url.toString())))
                : "classpath:" + resource;
        try (InputStream in = url.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return resource.endsWith(".csv") ? Queries.pgStatStatements(text, path) : Queries.parse(text, path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + url, e);
        }
    }
}
