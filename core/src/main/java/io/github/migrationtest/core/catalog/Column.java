package io.github.migrationtest.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column of a table or view. */
public final class Column extends CatalogObject {

    Column(ObjectParts parts) {
        super(parts);
    }

    /** The table or view. */
    public QualifiedName table() {
        return requiredTable();
    }

    /** The type as PostgreSQL writes it: {@code character varying(40)}, {@code timestamp with time zone}. */
    public String type() {
        return required("type");
    }

    public boolean acceptsNull() {
        return !has("NOT NULL");
    }

    /** The default as PostgreSQL writes it: {@code now()}, {@code 'new'::public.status}. */
    public Optional<String> defaultValue() {
        return property("default");
    }

    /** {@code ALWAYS} or {@code BY DEFAULT}, for an identity column. */
    public Optional<String> identity() {
        return property("identity");
    }

    public boolean isIdentity() {
        return identity().isPresent();
    }

    /** What a generated column is computed from, and when: {@code (price * quantity) STORED}. */
    public Optional<String> generationExpression() {
        return property("generation expression");
    }

    public boolean isGenerated() {
        return generationExpression().isPresent();
    }

    /** The collation, where it is not its type's own. */
    public Optional<String> collation() {
        return property("collation");
    }

    @Override
    Optional<String> summary() {
        List<String> words = new ArrayList<>(List.of(type()));
        collation().ifPresent(collation -> words.add("COLLATE " + collation));
        if (!acceptsNull()) {
            words.add("NOT NULL");
        }
        defaultValue().ifPresent(value -> words.add("DEFAULT " + value));
        generationExpression().ifPresent(expression -> words.add("GENERATED ALWAYS AS " + expression));
        identity().ifPresent(when -> words.add("GENERATED " + when + " AS IDENTITY"));
        return Optional.of(String.join(" ", words));
    }
}
