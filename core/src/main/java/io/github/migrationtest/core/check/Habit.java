package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Rule;

/**
 * What a migration does that is not wrong and better done otherwise; told once a run, with the first migration that does it.
 *
 * @param rule what it is a case of
 * @param text one line: which migration, what, where, what to do
 */
public record Habit(Rule rule, String text) {}
