/** Checks without code: what is asked of every migration, wherever it is asked from. */
@NullMarked
package io.github.migrationtest.core.check;

import org.jspecify.annotations.NullMarked;
