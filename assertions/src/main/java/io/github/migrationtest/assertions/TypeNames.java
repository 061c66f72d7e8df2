package io.github.migrationtest.assertions;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares names of types as people write them with names as PostgreSQL does.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">PostgreSQL: Data Types, table 8.1</a>
 */
final class TypeNames {

    private static final Pattern PARTS =
            Pattern.compile("([^(\\[]+?)\\s*(\\([^)]*\\))?(\\s+with(?:out)? time zone)?((?:\\[])*)");

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"));

    private TypeNames() {}

    static boolean same(String actual, String written) {
        String type = written.strip();
        return actual.equals(type) || actual.equals("public." + type) || actual.equals(canonical(type));
    }

    private static String canonical(String type) {
        Matcher matcher = PARTS.matcher(type.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return type;
        }
        String zone = orEmpty(matcher.group(3));
        String name = matcher.group(1).replaceAll("\\s+", " ");
        String full = zone.isEmpty() ? ALIASES.getOrDefault(name, name) : name + zone.replaceAll("\\s+", " ");
        String modifier = modifier(full, orEmpty(matcher.group(2)).replace(" ", ""));
        int word = full.startsWith("time") ? full.indexOf(' ') : -1;
        String withModifier = word < 0 ? full + modifier : full.substring(0, word) + modifier + full.substring(word);
        return withModifier + orEmpty(matcher.group(4));
    }

    /** The modifier that PostgreSQL writes where none, or half of one, was given. */
    private static String modifier(String name, String given) {
        if (given.isEmpty() && (name.equals("character") || name.equals("bit"))) {
            return "(1)";
        }
        return name.equals("numeric") && given.matches("\\(\\d+\\)") ? given.replace(")", ",0)") : given;
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
