/** The one seam through which a step is watched: an observer begins, and ends with a fact. */
@NullMarked
package io.github.migrationtest.core.observe;

import org.jspecify.annotations.NullMarked;
