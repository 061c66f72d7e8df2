package io.github.migrationtest.core.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of objects that a catalogue knows, in the order in which a message lists them.
 *
 * <p>A constant and its query, a resource of the same name, are all that a new kind needs; one that is to be asked for
 * more than its properties brings a class of its own.
 */
public enum ObjectKind {
    SCHEMA("schema", Naming.NAME, Schema::new),
    EXTENSION("extension", Naming.NAME, Extension::new),
    TABLE("table", Naming.IN_SCHEMA, Table::new),
    VIEW("view", Naming.IN_SCHEMA, View::new),
    FOREIGN_TABLE("foreign table", Naming.IN_SCHEMA, Table::new),
    MATERIALIZED_VIEW("materialized view", Naming.IN_SCHEMA, View::new),
    COLUMN("column", Naming.DOTTED_IN_TABLE, Column::new),
    CONSTRAINT("constraint", Naming.ON_TABLE, Constraint::of),
    INDEX("index", Naming.IN_SCHEMA, Index::new),
    TRIGGER("trigger", Naming.ON_TABLE, Trigger::new),
    RULE("rule", Naming.ON_TABLE, CatalogObject::new),
    POLICY("policy", Naming.ON_TABLE, Policy::new),
    STATISTICS("statistics", Naming.IN_SCHEMA, CatalogObject::new),
    SEQUENCE("sequence", Naming.IN_SCHEMA, Sequence::new),
    ENUM("enum", Naming.IN_SCHEMA, EnumType::new),
    DOMAIN("domain", Naming.IN_SCHEMA, DomainType::new),
    DOMAIN_CONSTRAINT("domain constraint", Naming.ON_TABLE, CatalogObject::new),
    COMPOSITE_TYPE("composite type", Naming.IN_SCHEMA, CompositeType::new),
    RANGE_TYPE("range type", Naming.IN_SCHEMA, CatalogObject::new),
    BASE_TYPE("base type", Naming.IN_SCHEMA, CatalogObject::new),
    COLLATION("collation", Naming.IN_SCHEMA, CatalogObject::new),
    CONVERSION("conversion", Naming.IN_SCHEMA, CatalogObject::new),
    FUNCTION("function", Naming.IN_SCHEMA, Routine::new),
    PROCEDURE("procedure", Naming.IN_SCHEMA, Routine::new),
    AGGREGATE("aggregate", Naming.IN_SCHEMA, Routine::new),
    CAST("cast", Naming.PHRASE, CatalogObject::new),
    TRANSFORM("transform", Naming.PHRASE, CatalogObject::new),
    LANGUAGE("language", Naming.NAME, CatalogObject::new),
    ACCESS_METHOD("access method", Naming.NAME, CatalogObject::new),
    OPERATOR("operator", Naming.SYMBOL_IN_SCHEMA, CatalogObject::new),
    OPERATOR_FAMILY("operator family", Naming.FOR_METHOD, CatalogObject::new),
    OPERATOR_CLASS("operator class", Naming.FOR_METHOD, CatalogObject::new),
    TEXT_SEARCH_PARSER("text search parser", Naming.IN_SCHEMA, CatalogObject::new),
    TEXT_SEARCH_TEMPLATE("text search template", Naming.IN_SCHEMA, CatalogObject::new),
    TEXT_SEARCH_DICTIONARY("text search dictionary", Naming.IN_SCHEMA, CatalogObject::new),
    TEXT_SEARCH_CONFIGURATION("text search configuration", Naming.IN_SCHEMA, CatalogObject::new),
    FOREIGN_DATA_WRAPPER("foreign-data wrapper", Naming.NAME, CatalogObject::new),
    FOREIGN_SERVER("foreign server", Naming.NAME, CatalogObject::new),
    USER_MAPPING("user mapping", Naming.PHRASE, CatalogObject::new),
    PUBLICATION("publication", Naming.NAME, CatalogObject::new),
    /** A subscription, without the passwords in its connection; superusers see it only. */
    SUBSCRIPTION("subscription", Naming.NAME, CatalogObject::new),
    EVENT_TRIGGER("event trigger", Naming.NAME, CatalogObject::new),
    DEFAULT_PRIVILEGES("default privileges", Naming.PHRASE, CatalogObject::new),
    /** What is the database's own, beside its schema: {@code ALTER DATABASE … SET}, privileges, comment. */
    DATABASE("database", Naming.PHRASE, CatalogObject::new),
    ROLE("role", Naming.NAME, Role::new),
    TABLESPACE("tablespace", Naming.NAME, CatalogObject::new),
    /** What {@code ALTER SYSTEM} has set; superusers see it only. */
    SERVER_SETTING("server setting", Naming.PHRASE, CatalogObject::new),
    /** Privileges on a configuration parameter (15 and newer). */
    PARAMETER("parameter", Naming.PHRASE, CatalogObject::new);

    /** How an object of a kind is called in full. */
    enum Naming {
        /** {@code public.orders_email_idx}. */
        IN_SCHEMA,
        /** {@code public.===(integer, integer)}: the symbol is not quoted. */
        SYMBOL_IN_SCHEMA,
        /** {@code public.reverse USING btree}: the access method stands as its arguments. */
        FOR_METHOD,
        /** {@code public.orders.email}. */
        DOTTED_IN_TABLE,
        /** {@code orders_total_check on public.orders}. */
        ON_TABLE,
        /** {@code hstore}. */
        NAME,
        /** {@code for tables created by app in schema shop}: as it is, not quoted. */
        PHRASE
    }

    /** Kinds that all databases of a server share. */
    private static final Set<ObjectKind> CLUSTER_WIDE = Set.of(ROLE, TABLESPACE, SERVER_SETTING, PARAMETER);

    /** Kinds that come with the rows of another's query. */
    private static final List<ObjectKind> WITH_OTHERS = List.of(FOREIGN_TABLE, MATERIALIZED_VIEW, PROCEDURE);

    private static final Map<String, ObjectKind> BY_RESOURCE =
            Arrays.stream(values()).collect(Collectors.toMap(ObjectKind::resource, kind -> kind));

    private final String word;
    private final Naming naming;
    private final Function<ObjectParts, CatalogObject> constructor;

    ObjectKind(String word, Naming naming, Function<ObjectParts, CatalogObject> constructor) {
        this.word = word;
        this.naming = naming;
        this.constructor = constructor;
    }

    /** The kind as PostgreSQL calls it, {@code materialized view}. */
    @Override
    public String toString() {
        return word;
    }

    /** Whether all databases of a server share the objects of this kind, so that a copy of a database cannot isolate them. */
    public boolean isClusterWide() {
        return CLUSTER_WIDE.contains(this);
    }

    Naming naming() {
        return naming;
    }

    CatalogObject create(ObjectParts parts) {
        return constructor.apply(parts);
    }

    static ObjectKind ofResource(String resource) {
        ObjectKind kind = BY_RESOURCE.get(resource);
        if (kind == null) {
            throw new IllegalStateException("No kind of objects for the query " + resource);
        }
        return kind;
    }

    static List<String> resources() {
        return Arrays.stream(values())
                .filter(kind -> !WITH_OTHERS.contains(kind))
                .map(ObjectKind::resource)
                .toList();
    }

    private String resource() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
