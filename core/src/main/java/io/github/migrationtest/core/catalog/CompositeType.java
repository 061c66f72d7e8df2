package io.github.migrationtest.core.catalog;

import java.util.ArrayList;
import java.util.List;

/** A composite type. */
public final class CompositeType extends CatalogObject {

    /**
     * An attribute.
     *
     * @param name its name
     * @param type its type as PostgreSQL writes it
     */
    public record Attribute(String name, String type) {

        /** {@code zip character varying(10)}. */
        @Override
        public String toString() {
            return QualifiedName.quoted(name) + " " + type;
        }
    }

    CompositeType(ObjectParts parts) {
        super(parts);
    }

    /** The attributes in their order. */
    public List<Attribute> attributes() {
        List<String> names = details("names");
        List<String> types = details("types");
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            attributes.add(new Attribute(names.get(i), types.get(i)));
        }
        return List.copyOf(attributes);
    }
}
