/** The states before each migration in scope, and the one seam for data in them. */
@NullMarked
package io.github.migrationtest.core.state;

import org.jspecify.annotations.NullMarked;
