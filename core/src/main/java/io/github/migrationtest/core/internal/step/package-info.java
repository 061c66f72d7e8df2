/** What runs during a step, whichever tool runs it. */
@NullMarked
package io.github.migrationtest.core.internal.step;

import org.jspecify.annotations.NullMarked;
