/** Who would have been blocked by a migration, by which statement, for how long, and doing what work. */
@NullMarked
package io.github.migrationtest.core.lock;

import org.jspecify.annotations.NullMarked;
