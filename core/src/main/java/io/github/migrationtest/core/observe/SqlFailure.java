package io.github.migrationtest.core.observe;

/**
 * What the server said against a statement.
 *
 * @param sqlState PostgreSQL's error code, {@code 23505}
 * @param message its message with detail and hint, a line each
 * @param position where in the statement, counted in characters from 1; 0 where the server did not say
 */
public record SqlFailure(String sqlState, String message, int position) {}
