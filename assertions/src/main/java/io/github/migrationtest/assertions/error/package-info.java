/** The messages of failed assertions, as values. */
@NullMarked
package io.github.migrationtest.assertions.error;

import org.jspecify.annotations.NullMarked;
