package io.github.migrationtest.core.catalog;

/**
 * The name of a relation, type or function with its schema, as stored in the catalogue (not quoted, case kept).
 *
 * @param schema the schema's name
 * @param name the object's name
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** As it is read in a message: {@code public.customer}, {@code public."Order"}. */
    @Override
    public String toString() {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String identifier) {
        return identifier.matches("[a-z_][a-z0-9_$]*") ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
