package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;

/**
 * What a rule found and does not count, because the table is small in production.
 *
 * @param finding what it would have been
 * @param reason how many rows there are, and who says so
 */
public record Silenced(Finding finding, String reason) {}
