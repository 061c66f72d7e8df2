/** AssertJ assertions for migrations and PostgreSQL's catalogue; usable from any test, on a plain JDBC connection. */
@NullMarked
package io.github.migrationtest.assertions;

import org.jspecify.annotations.NullMarked;
