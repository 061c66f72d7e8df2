/** The schema as PostgreSQL's own catalogue tells it, and the readable difference of two. */
@NullMarked
package io.github.migrationtest.core.catalog;

import org.jspecify.annotations.NullMarked;
