/** Servers from PostgreSQL's binaries, which are published as Maven artifacts; no Docker. */
@NullMarked
package io.github.migrationtest.core.internal.embedded;

import org.jspecify.annotations.NullMarked;
