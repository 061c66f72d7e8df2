/** Flyway behind the seam of migration tools; the only package that knows Flyway's classes. */
@NullMarked
package io.github.migrationtest.core.internal.flyway;

import org.jspecify.annotations.NullMarked;
