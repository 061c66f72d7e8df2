package io.github.migrationtest.core.plan;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An argument as the server gets it.
 *
 * @param type the type that is declared for it; {@code unknown} leaves it to the server
 * @param literal an SQL expression
 */
record QueryArgument(String type, String literal) {

    private static final String UNKNOWN = "unknown";

    /** The types that PostgreSQL's JDBC driver declares; what is not here it sends as unknown. */
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "varchar"),
            Map.entry(Character.class, "varchar"),
            Map.entry(Short.class, "int2"),
            Map.entry(Integer.class, "int4"),
            Map.entry(Long.class, "int8"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(Float.class, "float4"),
            Map.entry(Double.class, "float8"),
            Map.entry(Boolean.class, "bool"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(LocalDateTime.class, "timestamp"),
            Map.entry(OffsetDateTime.class, "timestamptz"),
            Map.entry(byte[].class, "bytea"));

    /** A Java object, with the type that JDBC gives it. */
    static QueryArgument of(@Nullable Object value) {
        if (value == null) {
            return new QueryArgument(UNKNOWN, "NULL");
        } else if (value.getClass().isArray() && !(value instanceof byte[])) {
            return ofArray(value);
        } else if (value instanceof Iterable || value instanceof Map) {
            throw new IllegalArgumentException("A " + value.getClass().getSimpleName()
                    + " is no argument that JDBC takes: give an array, toArray(new Long[0]).");
        }
        String type = TYPES.getOrDefault(value.getClass(), UNKNOWN);
        String text = value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : String.valueOf(value);
        boolean plain = value instanceof Short || value instanceof Integer || value instanceof Long;
        return new QueryArgument(type, plain ? text : quoted(text));
    }

    private static QueryArgument ofArray(Object array) {
        Class<?> component = MethodType.methodType(array.getClass().getComponentType())
                .wrap()
                .returnType();
        String type = TYPES.getOrDefault(component, "text") + "[]";
        String elements = IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> of(Array.get(array, i)).literal())
                .collect(Collectors.joining(", "));
        return new QueryArgument(TYPES.containsKey(component) ? type : UNKNOWN, "ARRAY[" + elements + "]::" + type);
    }

    /** What stands in a file, for the server to understand. */
    static QueryArgument written(String literal) {
        return new QueryArgument(UNKNOWN, literal);
    }

    private static String quoted(String text) {
        String doubled = text.replace("'", "''");
        return text.contains("\\") ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
    }
}
