/** How two databases of one server are compared: by proof where there is one, by hash where rows are many, else by value. */
@NullMarked
package io.github.migrationtest.core.internal.data;

import org.jspecify.annotations.NullMarked;
