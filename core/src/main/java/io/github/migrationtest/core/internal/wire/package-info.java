/**
 * Listens between client and server, in PostgreSQL's protocol (documentation, "Frontend/Backend Protocol"), and asks a
 * session questions between its statements: in a socket of the driver in this JVM, or in a proxy for other processes.
 */
@NullMarked
package io.github.migrationtest.core.internal.wire;

import org.jspecify.annotations.NullMarked;
