package io.github.migrationtest.core.internal.data;

/**
 * One of the expressions that tell a row from others.
 *
 * @param name as messages call it
 * @param before its value before, as {@code bigint} or as text
 * @param after its value after, likewise
 * @param integer whether it is compared as a number: the order of indexes then saves a sort
 */
record KeyPart(String name, String before, String after, boolean integer) {

    static KeyPart of(String name, String before, ValueType typeBefore, String after, ValueType typeAfter) {
        if (typeBefore.isInteger() && typeAfter.isInteger()) {
            return new KeyPart(name, before, after, true);
        }
        CanonicalText text = CanonicalText.of(before, typeBefore, after, typeAfter, java.util.Map.of());
        return new KeyPart(name, text.before(), text.after(), false);
    }

    String selected(boolean isBefore) {
        String expression = isBefore ? before : after;
        return integer ? "(" + expression + ")::bigint" : expression;
    }

    Sent sent() {
        return integer ? Sent.INT8 : Sent.TEXT;
    }

    /** In the order of bytes, which is the same on both sides and here. */
    String order(boolean isBefore) {
        String expression = isBefore ? before : after;
        return integer ? expression : "(" + expression + ") collate \"C\"";
    }
}
