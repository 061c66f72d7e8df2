/** Measurements against what one would use instead. */
@NullMarked
package io.github.migrationtest.benchmarks;

import org.jspecify.annotations.NullMarked;
