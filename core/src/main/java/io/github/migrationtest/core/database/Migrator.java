package io.github.migrationtest.core.database;

/**
 * How sessions are made that run migrations: as our own user, or as the role that the user of this library has named.
 *
 * @param user who logs in
 * @param password that user's password, possibly empty
 * @param options command-line options for the session's server process, {@code -c role=shop}, or empty
 * @param begin a statement that each session begins with, and again after {@code DISCARD ALL}; or empty
 */
public record Migrator(String user, String password, String options, String begin) {

    /** Without the password. */
    @Override
    public String toString() {
        return user + (options.isEmpty() ? "" : " " + options);
    }
}
