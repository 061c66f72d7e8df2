package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import java.nio.file.Path;

/**
 * PostgreSQL's programs, and how to run them here.
 *
 * @param release the artifact's version, {@code 16.4.0}
 * @param home the folder that has {@code bin}, {@code lib} and {@code share}
 * @param platform what the programs are for
 * @param privileges whom they run as
 */
record Installation(String release, Path home, Platform platform, Privileges privileges) {

    /** A program's file. */
    String program(String name) {
        return home.resolve("bin").resolve(platform.program(name)).toString();
    }

    /** What to throw where a program fails, with what it said. */
    DatabaseUnavailableException cannotRun(String program, String said) {
        return new DatabaseUnavailableException("""
                %s did not start: %s failed.
                %s
                If its binaries do not run on this machine (%s), delete their folder to have them unpacked again:
                  %s
                or use an image (postgres:%s) or a server that is there already (jdbc:postgresql://localhost/postgres).""".formatted(
                this,
                program,
                said.isBlank() ? "  It said nothing." : said.strip().indent(2).stripTrailing(),
                platform.artifact(),
                home,
                Releases.shortName(release)));
    }

    /** {@code PostgreSQL 16.4}. */
    @Override
    public String toString() {
        return "PostgreSQL " + Releases.shortName(release);
    }
}
