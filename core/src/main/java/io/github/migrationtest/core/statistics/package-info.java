/** What production looks like, without its values. */
@NullMarked
package io.github.migrationtest.core.statistics;

import org.jspecify.annotations.NullMarked;
