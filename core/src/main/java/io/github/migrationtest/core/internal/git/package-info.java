/** Questions to the {@code git} command, and nothing of what they are asked for. */
@NullMarked
package io.github.migrationtest.core.internal.git;

import org.jspecify.annotations.NullMarked;
