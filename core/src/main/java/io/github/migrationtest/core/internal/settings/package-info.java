/** What a project's own configuration files say, and the means to read them. */
@NullMarked
package io.github.migrationtest.core.internal.settings;

import org.jspecify.annotations.NullMarked;
