/** Judgements with evidence, remedy and the line that accepts them. */
@NullMarked
package io.github.migrationtest.core.finding;

import org.jspecify.annotations.NullMarked;
