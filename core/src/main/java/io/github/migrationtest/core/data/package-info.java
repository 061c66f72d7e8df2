/** What became of the rows that were there before: compared value by value, and told to the row and column. */
@NullMarked
package io.github.migrationtest.core.data;

import org.jspecify.annotations.NullMarked;
