/** A location of Flyway with code in it. */
@NullMarked
package flywaytest.code;

import org.jspecify.annotations.NullMarked;
