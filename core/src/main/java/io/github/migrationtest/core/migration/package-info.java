/** What there is to run, the tools that run it, and the facts of one step as immutable values. */
@NullMarked
package io.github.migrationtest.core.migration;

import org.jspecify.annotations.NullMarked;
