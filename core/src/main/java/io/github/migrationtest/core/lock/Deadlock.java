package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.observe.ExecutedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A migration and a statement of the traffic that waited for each other (40P01), so that PostgreSQL ended one of them.
 *
 * @param canary the statement of the traffic
 * @param migration the statement of the migration; null where none was seen
 * @param migrationFailed whether it was the migration that PostgreSQL ended
 * @param detail what PostgreSQL said of who waited for what
 */
public record Deadlock(Canary canary, @Nullable ExecutedStatement migration, boolean migrationFailed, String detail) {}
