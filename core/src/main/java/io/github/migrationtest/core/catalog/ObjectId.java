package io.github.migrationtest.core.catalog;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What tells an object from all others of its database. Names are as stored in the catalogue: not quoted, case kept.
 *
 * @param kind what it is
 * @param schema the schema that it is in; null where it is in none, or in its table's
 * @param on the table, view or domain that its name belongs to; null where it has a name of its own in the schema
 * @param name its name
 * @param arguments the types of a function's arguments or an operator's operands, {@code integer, text}; the access method of
 *     an operator class or family; null for all else
 */
public record ObjectId(
        ObjectKind kind,
        @Nullable String schema,
        @Nullable QualifiedName on,
        String name,
        @Nullable String arguments) implements Comparable<ObjectId> {

    private static final Comparator<ObjectId> ORDER = Comparator.comparing(ObjectId::kind)
            .thenComparing(ObjectId::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ObjectId::on, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ObjectId::name)
            .thenComparing(ObjectId::arguments, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    /** The name in full, without the kind: {@code public.customer.name}, {@code total_check on public.orders}. */
    public String qualifiedName() {
        String own = schema == null ? "" : QualifiedName.quoted(schema) + ".";
        String quoted = QualifiedName.quoted(name) + (arguments == null ? "" : "(" + arguments + ")");
        return switch (kind.naming()) {
            case IN_SCHEMA -> own + quoted;
            case SYMBOL_IN_SCHEMA -> own + name + "(" + arguments + ")";
            case FOR_METHOD -> own + QualifiedName.quoted(name) + " USING " + arguments;
            case DOTTED_IN_TABLE -> on + "." + quoted;
            case ON_TABLE -> quoted + " on " + on;
            case NAME -> quoted;
            case PHRASE -> name;
        };
    }

    /** The name as messages have it: {@code column public.customer.name}. */
    @Override
    public String toString() {
        return kind + " " + qualifiedName();
    }
}
