/** A server of a given PostgreSQL version, and databases on it that are ours. */
@NullMarked
package io.github.migrationtest.core.database;

import org.jspecify.annotations.NullMarked;
