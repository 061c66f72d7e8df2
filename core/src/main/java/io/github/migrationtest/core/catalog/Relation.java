package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Optional;

/** What has columns: a table or a view. */
public abstract sealed class Relation extends CatalogObject permits Table, View {

    Relation(ObjectParts parts) {
        super(parts);
    }

    /** The name with its schema. */
    public QualifiedName qualifiedName() {
        return new QualifiedName(String.valueOf(id().schema()), name());
    }

    /** The columns in their physical order. */
    public List<Column> columns() {
        return children(Column.class);
    }

    /**
     * A column by its name, as in SQL or as stored.
     *
     * @throws java.util.NoSuchElementException if there is none; the message has the nearest names
     */
    public Column column(String name) {
        return NamedParts.get(this, ObjectKind.COLUMN, columns(), name);
    }

    public Optional<Column> findColumn(String name) {
        return NamedParts.find(columns(), name);
    }

    /** The indexes by name, with those of primary keys and other constraints. */
    public List<Index> indexes() {
        return children(Index.class);
    }

    /**
     * An index by its name, as in SQL or as stored.
     *
     * @throws java.util.NoSuchElementException if there is none; the message has the nearest names
     */
    public Index index(String name) {
        return NamedParts.get(this, ObjectKind.INDEX, indexes(), name);
    }

    public Optional<Index> findIndex(String name) {
        return NamedParts.find(indexes(), name);
    }

    /** The user's triggers by name, without those that PostgreSQL keeps for foreign keys. */
    public List<Trigger> triggers() {
        return children(Trigger.class);
    }

    /**
     * A trigger by its name, as in SQL or as stored.
     *
     * @throws java.util.NoSuchElementException if there is none; the message has the nearest names
     */
    public Trigger trigger(String name) {
        return NamedParts.get(this, ObjectKind.TRIGGER, triggers(), name);
    }

    public Optional<Trigger> findTrigger(String name) {
        return NamedParts.find(triggers(), name);
    }

    /** The rules by name, without those that make a view a view. */
    public List<CatalogObject> rules() {
        return children(ObjectKind.RULE);
    }

    /**
     * A rule by its name, as in SQL or as stored.
     *
     * @throws java.util.NoSuchElementException if there is none; the message has the nearest names
     */
    public CatalogObject rule(String name) {
        return NamedParts.get(this, ObjectKind.RULE, rules(), name);
    }

    public Optional<CatalogObject> findRule(String name) {
        return NamedParts.find(rules(), name);
    }
}
