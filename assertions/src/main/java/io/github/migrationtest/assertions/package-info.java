/** AssertJ assertions on migrations and on PostgreSQL's catalogue. */
@NullMarked
package io.github.migrationtest.assertions;

import org.jspecify.annotations.NullMarked;
