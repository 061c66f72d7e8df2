package io.github.migrationtest.core.internal.data;

/**
 * A value of each row that is compared.
 *
 * @param name the column before, or the left side of a declaration
 * @param after the column after, or the right side
 * @param text how both are written
 * @param typeBefore the type before
 * @param typeAfter the type after
 * @param declared whether somebody said what is to be equal
 * @param tolerance how far apart two numbers may be; 0 where they are to be the same
 */
record ComparedColumn(
        String name,
        String after,
        CanonicalText text,
        ValueType typeBefore,
        ValueType typeAfter,
        boolean declared,
        double tolerance) {

    /** How its values are sent. */
    Sent sent() {
        boolean asStored = !declared
                && typeBefore.sameTypeAs(typeAfter)
                && text.equals(CanonicalText.plain(Sql.quoted(name), Sql.quoted(after)));
        return asStored ? Sent.of(typeBefore, typeAfter) : Sent.TEXT;
    }

    /** What is selected for its values. */
    String selected(boolean isBefore) {
        if (sent() == Sent.TEXT) {
            return isBefore ? text.before() : text.after();
        }
        return Sql.quoted(isBefore ? name : after);
    }

    /** The same, compared by the text as it stands. */
    ComparedColumn plain() {
        return declared
                ? this
                : new ComparedColumn(
                        name,
                        after,
                        CanonicalText.plain(Sql.quoted(name), Sql.quoted(after)),
                        typeBefore,
                        typeAfter,
                        false,
                        tolerance);
    }
}
