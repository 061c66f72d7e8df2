package io.github.migrationtest.core.catalog;

/**
 * What is wrong with an index, or with there being none.
 *
 * @param kind what it is
 * @param subject the index, or the foreign key that has none
 * @param text what is wrong and what to do, in one line
 */
public record IndexProblem(Kind kind, CatalogObject subject, String text) {

    /** What can be wrong. */
    public enum Kind {
        /** Left by a {@code CREATE INDEX CONCURRENTLY} that failed: it costs writes, and no query uses it. */
        INVALID,
        /** Another index has the same key, order, operator classes, collations, included columns and predicate. */
        DUPLICATE,
        /** A btree index whose key is the beginning of another's, so that queries can use that one. */
        REDUNDANT,
        /** No index begins with the columns of a foreign key: each delete of a referenced row scans the table. */
        FOREIGN_KEY_WITHOUT_INDEX
    }

    @Override
    public String toString() {
        return text;
    }
}
