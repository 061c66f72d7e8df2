<<<<<<< HEAD
/** The messages of failed assertions, as values. */
=======
/** The messages of assertions that fail, one class for each. */
>>>>>>> catalog
@NullMarked
package io.github.migrationtest.assertions.error;

import org.jspecify.annotations.NullMarked;
