/** How the states before each migration are reached, and how one step is run and watched. */
@NullMarked
package io.github.migrationtest.core.internal.climb;

import org.jspecify.annotations.NullMarked;
