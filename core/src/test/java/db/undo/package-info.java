/** Where undo classes are looked for. */
@NullMarked
package db.undo;

import org.jspecify.annotations.NullMarked;
