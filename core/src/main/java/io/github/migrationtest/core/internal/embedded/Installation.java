package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * PostgreSQL's programs, and how to run them here.
 *
 * @param release the artifact's version, {@code 16.4.0}
 * @param home the folder that has {@code bin}, {@code lib} and {@code share}
 * @param platform what the programs are for
 * @param privileges whom they run as
 */
record Installation(String release, Path home, Platform platform, Privileges privileges) {

    private static final Pattern BINARY = Pattern.compile("[\\p{Cntrl}\\x{FFFD}&&[^\\s]]");

    /** A program's file. */
    String program(String name) {
        return home.resolve("bin").resolve(platform.program(name)).toString();
    }

    /** What to throw where a program fails, with what it said. */
    DatabaseUnavailableException cannotRun(String program, String said) {
        return new DatabaseUnavailableException(
                """
                %s did not start: %s failed.
                %s
                If its binaries do not run on this machine (%s), delete their folder to have them unpacked again:
                  %s
                or use an image (postgres:%s) or a server that is there already (jdbc:postgresql://localhost/postgres).""".formatted(this, program, whatItSaid(said), platform.artifact(), home, Releases.shortName(release)));
    }

    private static String whatItSaid(String said) {
        if (said.isBlank()) {
            return "  It said nothing.";
        }
        // A file that the system cannot execute is given to a shell, which complains of each of its lines.
        return BINARY.matcher(said).find()
                ? "  It is not a program that this system can execute."
                : said.strip().indent(2).stripTrailing();
    }

    /** {@code PostgreSQL 16.4}. */
    @Override
    public String toString() {
        return "PostgreSQL " + Releases.shortName(release);
    }
}
