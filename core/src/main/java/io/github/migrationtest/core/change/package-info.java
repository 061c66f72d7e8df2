/** What the branch under test changes, as git tells it. */
@NullMarked
package io.github.migrationtest.core.change;

import org.jspecify.annotations.NullMarked;
