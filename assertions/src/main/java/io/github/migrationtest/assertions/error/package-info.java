/** The messages of assertions that fail, one class for each. */
@NullMarked
package io.github.migrationtest.assertions.error;

import org.jspecify.annotations.NullMarked;
