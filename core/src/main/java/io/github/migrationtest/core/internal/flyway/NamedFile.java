package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration file by the name that the user gives it: relative to the project, or on the class path. */
final class NamedFile {

    private static final String CLASSPATH = "classpath:";

    private NamedFile() {}

    static byte[] bytes(String file, MigrationSettings settings) throws IOException {
        if (file.startsWith(CLASSPATH)) {
            try (InputStream in = settings.classLoader().getResourceAsStream(file.substring(CLASSPATH.length()))) {
                if (in == null) {
                    throw new ConfigurationException("Flyway's configuration file " + file
                            + " is not on the test classpath. Correct its name, or leave it out.");
                }
                return in.readAllBytes();
            }
        }
        Path path = settings.projectDirectory().resolve(file);
        if (Files.isDirectory(path)) {
            throw new ConfigurationException("Flyway's configuration file " + file + " is a folder of "
                    + settings.projectDirectory() + ". Name the file in it.");
        }
        if (!Files.isRegularFile(path)) {
            throw new ConfigurationException("Flyway's configuration file " + file + " does not exist in "
                    + settings.projectDirectory() + ". Correct its name, or leave it out.");
        }
        return Files.readAllBytes(path);
    }
}
