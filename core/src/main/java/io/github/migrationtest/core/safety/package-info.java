/** Rules by which it is judged, from what was observed and not from the text of scripts, what a migration does to those who work meanwhile. */
@NullMarked
package io.github.migrationtest.core.safety;

import org.jspecify.annotations.NullMarked;
