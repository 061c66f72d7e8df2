package io.github.migrationtest.core.database;

/**
 * A server's version.
 *
 * @param number as {@code server_version_num} gives it: 160004 is 16.4
 */
public record ServerVersion(int number) implements Comparable<ServerVersion> {

    public ServerVersion {
        if (number < 90000) {
            throw new IllegalArgumentException("Not a server_version_num: " + number);
        }
    }

    /** The major version: 16. */
    public int major() {
        return number / 10000;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(number, other.number);
    }

    /** As PostgreSQL writes it: {@code 16.4}. */
    @Override
    public String toString() {
        return major() + "." + number % 10000;
    }
}
