/** A migration that is never the same twice. */
@NullMarked
package io.github.migrationtest.junit.again;

import org.jspecify.annotations.NullMarked;
