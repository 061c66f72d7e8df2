/** Settings shared by everything below. */
@NullMarked
package io.github.migrationtest.core;

import org.jspecify.annotations.NullMarked;
