package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file in the format of {@code flyway.conf}. */
final class ConfFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final MigrationSettings settings;
    private final Surroundings surroundings;

    ConfFile(MigrationSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    Map<String, String> read(String file) {
        Properties properties = new Properties();
        try {
            String text = new String(NamedFile.bytes(file, settings), StandardCharsets.UTF_8);
            properties.load(new StringReader(unescaped(text)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException("Cannot read Flyway's configuration file " + file + ": " + e, e);
        }
        Map<String, String> read = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, withEnvironment(properties.getProperty(key))));
        return read;
    }

    /** In Flyway's files a backslash stands for itself, except at the end of a line that is continued. */
    private static String unescaped(String text) {
        return text.replaceAll("\\\\(?!\\R)", "\\\\\\\\");
    }

    /** Flyway puts environment variables in, {@code ${CI_SCHEMA}}; unknown ones are empty. */
    private String withEnvironment(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(surroundings.environment().getOrDefault(found.group(1), "")));
    }
}
