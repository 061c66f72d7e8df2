/** What servers of every kind that we start have in common. */
@NullMarked
package io.github.migrationtest.core.internal.server;

import org.jspecify.annotations.NullMarked;
