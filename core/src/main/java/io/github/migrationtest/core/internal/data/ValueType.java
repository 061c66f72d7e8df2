package io.github.migrationtest.core.internal.data;

import java.util.Set;

/**
 * A column's or an expression's type.
 *
 * @param oid the type itself, which a clone keeps
 * @param name as PostgreSQL writes it, {@code character varying}
 * @param base the stored name of what it is in the end, domains resolved: {@code varchar}
 * @param category as in {@code pg_type.typcategory}
 * @param modifier its length or precision; -1 where it has none
 * @param isEnum whether it has labels
 */
record ValueType(long oid, String name, String base, char category, int modifier, boolean isEnum) {

    /** The first oid that does not come with the server. */
    private static final int FIRST_OWN = 16384;

    private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8");
    private static final Set<String> FLOATS = Set.of("float4", "float8");
    private static final Set<String> DAYS = Set.of("date", "timestamp", "timestamptz");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name", "char", "bytea");
    private static final Set<String> CLOCKS = Set.of("time", "timetz");
    private static final Set<String> BITS = Set.of("bit", "varbit");
    private static final Set<String> FROM_TEXT = Set.of("jsonb", "json", "uuid", "bool");

    boolean isOwn() {
        return oid >= FIRST_OWN;
    }

    boolean isInteger() {
        return INTEGERS.contains(base);
    }

    boolean isFloat() {
        return FLOATS.contains(base);
    }

    boolean isNumber() {
        return isInteger() || isFloat() || base.equals("numeric") || base.equals("money");
    }

    /** Text whose beginning can be all that is left of it. */
    boolean isText() {
        return TEXTS.contains(base);
    }

    boolean isDay() {
        return DAYS.contains(base);
    }

    boolean isTime() {
        return isDay() || isClock() || base.equals("interval");
    }

    /** A time of day, without the day. */
    boolean isClock() {
        return CLOCKS.contains(base);
    }

    boolean isArray() {
        return category == 'A';
    }

    boolean isArrayOf(ValueType element) {
        return name.equals(element.name + "[]");
    }

    boolean isBits() {
        return BITS.contains(base);
    }

    boolean isJson() {
        return base.equals("json") || base.equals("jsonb");
    }

    /** Whether PostgreSQL's own reading of a text tells better than the text what is the same. */
    boolean readsText() {
        return isDay() || FROM_TEXT.contains(base);
    }

    /** Types whose values are names of other objects, which renaming these does not change. */
    boolean isObjectName() {
        return base.startsWith("reg") && category == 'N';
    }

    boolean sameTypeAs(ValueType other) {
        return oid == other.oid || name.equals(other.name);
    }

    /** Whether there is any sense in which a value of one can be one of the other. */
    boolean isComparableWith(ValueType other) {
        return sameTypeAs(other)
                || isTextLike()
                || other.isTextLike()
                || category == other.category && category != 'U' && category != 'G'
                || isJson() && other.isJson()
                || isInteger() && other.base.equals("bool")
                || base.equals("bool") && other.isInteger();
    }

    private boolean isTextLike() {
        return category == 'S' || category == 'X' || isEnum || isJson();
    }
}
