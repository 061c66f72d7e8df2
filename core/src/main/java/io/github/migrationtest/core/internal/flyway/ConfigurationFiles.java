package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Flyway's configuration files in the format of {@code flyway.conf}: those that the settings name, else {@code
 * flyway.conf} and {@code conf/flyway.conf} of the project where they exist.
 */
final class ConfigurationFiles {

    private static final String CLASSPATH = "classpath:";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private ConfigurationFiles() {}

    /** The properties of all files, later files winning, without what names a database. */
    static Map<String, String> read(MigrationSettings settings) {
        List<String> files = new ArrayList<>(settings.configFiles());
        if (files.isEmpty()) {
            for (String usual : List.of("conf/flyway.conf", "flyway.conf")) {
                if (Files.isRegularFile(settings.projectDirectory().resolve(usual))) {
                    files.add(usual);
                }
            }
        }
        Map<String, String> all = new HashMap<>();
        for (String file : files) {
            Properties properties = read(file, settings);
            properties.stringPropertyNames().stream()
                    .filter(key -> !namesDatabase(key))
                    .forEach(key -> all.put(key, withEnvironment(properties.getProperty(key))));
        }
        return all;
    }

    private static boolean namesDatabase(String key) {
        return key.matches("flyway\\.(url|user|password|driver|jdbcProperties\\..*|environment|provisionMode|"
                + "connectRetries.*|licenseKey|email|token)|environments\\..*");
    }

    private static Properties read(String file, MigrationSettings settings) {
        if (file.endsWith(".toml")) {
            throw new ConfigurationException("Cannot read " + file + ": migration-test reads Flyway's configuration in"
                    + " the format of flyway.conf (flyway.locations=…). Name such a file, or set Flyway up in a"
                    + " customizer class.");
        }
        Properties properties = new Properties();
        try (InputStream in = open(file, settings)) {
            properties.load(new StringReader(unescaped(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException("Cannot read Flyway's configuration file " + file + ": " + e, e);
        }
        return properties;
    }

    /** In Flyway's files a backslash stands for itself, except at the end of a line that is continued. */
    private static String unescaped(String text) {
        return text.replaceAll("\\\\(?!\\R)", "\\\\\\\\");
    }

    /** Flyway puts environment variables in, {@code ${CI_SCHEMA}}; unknown ones are empty. */
    private static String withEnvironment(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Objects.requireNonNullElse(System.getenv(found.group(1)), "")));
    }

    private static InputStream open(String file, MigrationSettings settings) throws IOException {
        if (file.startsWith(CLASSPATH)) {
            InputStream in = settings.classLoader().getResourceAsStream(file.substring(CLASSPATH.length()));
            if (in == null) {
                throw new ConfigurationException("Flyway's configuration file " + file
                        + " is not on the test classpath. Correct its name, or leave it out.");
            }
            return in;
        }
        Path path = settings.projectDirectory().resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new ConfigurationException("Flyway's configuration file " + file + " does not exist in "
                    + settings.projectDirectory() + ". Correct its name, or leave it out.");
        }
        return Files.newInputStream(path);
    }
}
