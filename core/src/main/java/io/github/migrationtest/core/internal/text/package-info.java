/** Words of messages that several packages need. */
@NullMarked
package io.github.migrationtest.core.internal.text;

import org.jspecify.annotations.NullMarked;
