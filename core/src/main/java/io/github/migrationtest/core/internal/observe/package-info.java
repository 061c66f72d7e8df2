/** The observers that are always there: statements, and the catalogue before and after. */
@NullMarked
package io.github.migrationtest.core.internal.observe;

import org.jspecify.annotations.NullMarked;
