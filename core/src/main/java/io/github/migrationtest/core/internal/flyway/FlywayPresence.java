package io.github.migrationtest.core.internal.flyway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether there is a Flyway that we can work with, asked without loading any of its classes. */
final class FlywayPresence {

    private static final String CORE = "org/flywaydb/core/Flyway.class";
    private static final String POSTGRESQL = "org/flywaydb/database/postgresql/PostgreSQLDatabaseType.class";
    private static final String VERSION = "org/flywaydb/core/internal/version.txt";

    private FlywayPresence() {}

    static String missing(ClassLoader loader) {
        if (loader.getResource(CORE) == null) {
            return "Flyway is not on the test classpath. Add org.flywaydb:flyway-core and"
                    + " org.flywaydb:flyway-database-postgresql, 10.20 or newer.";
        }
        String version = version(loader);
        if (isTooOld(version)) {
            return "Flyway " + version + " is not supported: migration-test needs 10.20 or newer. Raise the version of"
                    + " org.flywaydb:flyway-core and org.flywaydb:flyway-database-postgresql in the test classpath.";
        }
        if (loader.getResource(POSTGRESQL) == null) {
            return "Flyway " + version + " cannot talk to PostgreSQL without its module for it. Add"
                    + " org.flywaydb:flyway-database-postgresql:" + version + " to the test classpath.";
        }
        return "";
    }

    /** Flyway's version, {@code 13.12.0}; {@code unknown} where its jar does not say. */
    static String version(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(VERSION)) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    static boolean isTooOld(String version) {
        Matcher numbers = Pattern.compile("(\\d+)\\.(\\d+).*").matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major < 10 || major == 10 && Integer.parseInt(numbers.group(2)) < 20;
    }
}
