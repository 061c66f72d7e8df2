package io.github.migrationtest.core.migration;

/** Which way a step goes. */
public enum Direction {
    UP,
    DOWN;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
