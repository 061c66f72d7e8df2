/** Servers that are there already, on which we may create databases. */
@NullMarked
package io.github.migrationtest.core.internal.external;

import org.jspecify.annotations.NullMarked;
