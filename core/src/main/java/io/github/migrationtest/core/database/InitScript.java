package io.github.migrationtest.core.database;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.ProjectFiles;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.internal.script.ScriptText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server needs before there is a first database: roles, extensions, schemas that somebody else makes in
 * production.
 *
 * @param path the script's file as a reader can click it
 * @param sql the script
 */
record InitScript(String path, String sql) {

    /** The setting that names the script: a file of the module, or {@code classpath:…}. */
    static final String KEY = "migrationtest.init";

    /** The script where the setting names none, if there is one. */
    static final String USUAL = "migrationtest/init.sql";

    private static final String CLASSPATH = "classpath:";

    /** The script that the settings name, else the usual one; empty where there is none. */
    static Optional<InitScript> of(Settings settings) {
        Optional<Settings.Value> named = settings.find(KEY);
        if (named.isEmpty()) {
            return Optional.ofNullable(loader().getResource(USUAL)).map(url -> read(url, USUAL));
        }
        String place = named.get().text();
        if (place.startsWith(CLASSPATH)) {
            String resource = place.substring(CLASSPATH.length()).replaceFirst("^/+", "");
            URL url = loader().getResource(resource);
            if (url == null) {
                throw missing(named.get(), "the classpath has no " + resource);
            }
            return Optional.of(read(url, resource));
        }
        Path file = projectDirectory().resolve(place);
        if (!Files.isRegularFile(file)) {
            throw missing(named.get(), "there is no file " + file.toAbsolutePath());
        }
        return Optional.of(read(file));
    }

    private static ConfigurationException missing(Settings.Value named, String what) {
        return new ConfigurationException(
                named + ": " + what + ". Name a file relative to the module, or a resource: classpath:" + USUAL + ".");
    }

    private static InitScript read(URL url, String resource) {
        try {
            if (url.getProtocol().equals("file")) {
                return read(Path.of(url.toURI()));
            }
            try (var in = url.openStream()) {
                return new InitScript(CLASSPATH + resource, text(CLASSPATH + resource, in.readAllBytes()));
            }
        } catch (IOException | URISyntaxException e) {
            throw unreadable(url.toString(), e);
        }
    }

    private static InitScript read(Path file) {
        String shown = ProjectFiles.display(projectDirectory(), file);
        try {
            return new InitScript(shown, text(shown, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw unreadable(shown, e);
        }
    }

    private static ConfigurationException unreadable(String shown, Exception e) {
        return new ConfigurationException("The init script " + shown + " cannot be read: " + e, e);
    }

    private static String text(String shown, byte[] bytes) {
        ScriptText decoded = ScriptText.decode(bytes, StandardCharsets.UTF_8);
        if (!decoded.decoded()) {
            throw new ConfigurationException(
                    "The init script " + shown + " is not in UTF-8: store it in that encoding.");
        }
        return decoded.text();
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : InitScript.class.getClassLoader();
    }

    private static Path projectDirectory() {
        return ProjectFiles.directory();
    }
}
