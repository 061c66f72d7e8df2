/** Runs statements beside a migration and measures what they felt. */
@NullMarked
package io.github.migrationtest.core.internal.traffic;

import org.jspecify.annotations.NullMarked;
