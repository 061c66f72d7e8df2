/** A migration that waits for itself. */
@NullMarked
package io.github.migrationtest.junit.selfwait;

import org.jspecify.annotations.NullMarked;
