/** Watches what a step locks and does: between its statements in the step's own sessions, and from aside during long ones. */
@NullMarked
package io.github.migrationtest.core.internal.lock;

import org.jspecify.annotations.NullMarked;
