/**
 * {@link io.github.migrationtest.junit.MigrationChecks} for the checks without code, and {@link
 * io.github.migrationtest.junit.MigrationTest} for what a test wants to say itself.
 */
@NullMarked
package io.github.migrationtest.junit;

import org.jspecify.annotations.NullMarked;
