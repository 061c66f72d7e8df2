/** Servers in containers, through Testcontainers, which the user brings. */
@NullMarked
package io.github.migrationtest.core.internal.docker;

import org.jspecify.annotations.NullMarked;
