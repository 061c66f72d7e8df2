package io.github.migrationtest.core.internal.data;

import java.util.Map;

/**
 * How a value before and a value after are written, so that equal texts mean equal values and no others do.
 *
 * <p>Within one type it is the type's own text, because {@code =} takes 1.5 for 1.50, -0.0 for 0 and knows nothing of json.
 * Where the type itself has changed, the text may have changed for that alone: numbers then count by their value.
 *
 * @param before an expression of type text over the row before
 * @param after the same over the row after
 */
record CanonicalText(String before, String after) {

    static CanonicalText of(
            String before, ValueType typeBefore, String after, ValueType typeAfter, Map<String, String> labels) {
        if (typeBefore.sameTypeAs(typeAfter)) {
            return sameType(before, typeBefore, after, typeAfter, labels);
        }
        if (typeBefore.isNumber() && typeAfter.isNumber()) {
            return typeBefore.isFloat() && typeAfter.isFloat()
                    ? both(before, after, "(%s)::float8::text")
                    : new CanonicalText(number(before, typeBefore), number(after, typeAfter));
        }
        if (typeBefore.base().equals("bool") && typeAfter.isInteger()
                || typeBefore.isInteger() && typeAfter.base().equals("bool")) {
            return both(before, after, "(%s)::int::text");
        }
        if (typeBefore.isDay() && typeAfter.isDay()) {
            boolean zoned =
                    typeBefore.base().equals("timestamptz") || typeAfter.base().equals("timestamptz");
            return both(before, after, zoned ? "(%s)::timestamptz::text" : "(%s)::timestamp::text");
        }
        if (typeBefore.isJson() && typeAfter.isJson()) {
            return both(before, after, "(%s)::jsonb::text");
        }
        if (typeBefore.isText() && typeAfter.readsText()) {
            String type = typeAfter.isJson() ? "jsonb" : typeAfter.base();
            return both(before, after, "(%s)::text::" + type + "::text");
        }
        return plain(before, after);
    }

    /** The text as it stands, which no value refuses to be. */
    static CanonicalText plain(String before, String after) {
        return both(before, after, "(%s)::text");
    }

    /** As the type's own text, but for numbers, of which declared expressions seldom have the scale. */
    static CanonicalText declared(String before, ValueType typeBefore, String after, ValueType typeAfter) {
        return typeBefore.isNumber() && typeAfter.isNumber() && !(typeBefore.isFloat() && typeAfter.isFloat())
                ? new CanonicalText(number(before, typeBefore), number(after, typeAfter))
                : of(before, typeBefore, after, typeAfter, Map.of());
    }

    private static CanonicalText sameType(
            String before, ValueType typeBefore, String after, ValueType typeAfter, Map<String, String> labels) {
        if (typeBefore.base().equals("numeric") && typeBefore.modifier() != typeAfter.modifier()) {
            return new CanonicalText(number(before, typeBefore), number(after, typeAfter));
        }
        if (typeBefore.isObjectName()) {
            return both(before, after, "(%s)::oid::text");
        }
        if (labels.isEmpty()) {
            return plain(before, after);
        }
        if (typeBefore.isArray()) {
            // of one dimension, and counted from 1, as nearly all are
            String elements = "array(select " + renamed("element", labels) + " from unnest((" + before
                    + ")::text[]) with ordinality as e (element, position) order by position)::text";
            return new CanonicalText(
                    "case when array_ndims(" + before + ") = 1 and array_lower(" + before + ", 1) = 1 then " + elements
                            + " else (" + before + ")::text end",
                    "(" + after + ")::text");
        }
        return new CanonicalText(renamed("(" + before + ")::text", labels), "(" + after + ")::text");
    }

    private static String renamed(String text, Map<String, String> labels) {
        StringBuilder renamed = new StringBuilder("case " + text);
        labels.forEach((old, now) -> renamed.append(" when ")
                .append(Sql.literal(old))
                .append(" then ")
                .append(Sql.literal(now)));
        return renamed + " else " + text + " end";
    }

    private static String number(String expression, ValueType type) {
        if (type.isInteger()) {
            return "(" + expression + ")::text";
        }
        if (type.isFloat()) {
            // infinity is no numeric before PostgreSQL 14
            return "case when abs(%1$s) = 'Infinity' then (%1$s)::text else trim_scale((%1$s)::text::numeric)::text end"
                    .formatted("(" + expression + ")");
        }
        return "trim_scale((" + expression + ")::numeric)::text";
    }

    private static CanonicalText both(String before, String after, String form) {
        return new CanonicalText(form.formatted(before), form.formatted(after));
    }
}
