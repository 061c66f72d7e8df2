/** A history whose migration notes who ran it. */
@NullMarked
package io.github.migrationtest.junit.threads;

import org.jspecify.annotations.NullMarked;
