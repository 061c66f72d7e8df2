/** How plans are read, asked for and printed. */
@NullMarked
package io.github.migrationtest.core.internal.plan;

import org.jspecify.annotations.NullMarked;
