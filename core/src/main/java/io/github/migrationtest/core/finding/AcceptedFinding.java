package io.github.migrationtest.core.finding;

/**
 * A finding that the team has agreed to live with.
 *
 * @param finding what is wrong all the same
 * @param acceptance who says so, and why
 */
public record AcceptedFinding(Finding finding, Acceptance acceptance) {}
