/**
 * Listens between driver and server, in PostgreSQL's protocol (documentation, "Frontend/Backend Protocol"), and asks a
 * session questions between its statements.
 */
@NullMarked
package io.github.migrationtest.core.internal.wire;

import org.jspecify.annotations.NullMarked;
