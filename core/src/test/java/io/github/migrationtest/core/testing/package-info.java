/** What tests of several packages share. */
@NullMarked
package io.github.migrationtest.core.testing;

import org.jspecify.annotations.NullMarked;
