/** Scripts as files: where they stand in the sources, what they say, and which line a statement came from. */
@NullMarked
package io.github.migrationtest.core.internal.script;

import org.jspecify.annotations.NullMarked;
