package io.github.migrationtest.core.catalog;

import io.github.migrationtest.core.internal.catalog.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database's schema at one moment, as PostgreSQL's catalogue tells it: an immutable value.
 *
 * <p>Extensions are listed, what belongs to them is not; neither is what is temporary. Definitions are PostgreSQL's own
 * texts, with every name qualified.
 *
 * <p>Objects are looked up by names as in SQL ({@code customer}, {@code shop.customer}, {@code "Order"}) or as stored
 * ({@code Order}); one without a schema is looked up in {@code public}, and must be the only one of its name where it is
 * not there. A look-up that finds nothing throws {@link java.util.NoSuchElementException} with the nearest names.
 */
public final class Catalog {

    private final Map<ObjectId, CatalogObject> objects;
    private final Map<ObjectKind, List<CatalogObject>> byKind;

    private Catalog(Collection<CatalogObject> objects) {
        Map<ObjectId, CatalogObject> sorted = new LinkedHashMap<>();
        for (CatalogObject object :
                objects.stream().sorted(Comparator.comparing(CatalogObject::id)).toList()) {
            if (sorted.put(object.id(), object) != null) {
                throw new IllegalStateException("The catalogue has two of " + object);
            }
        }
        this.objects = Collections.unmodifiableMap(sorted);
        this.byKind = sorted.values().stream().collect(Collectors.groupingBy(CatalogObject::kind));
    }

    /**
     * Reads the schema of a database: one snapshot, in a transaction of its own.
     *
     * @param connection in autocommit; left as it was, whatever its {@code search_path}
     * @param ignored tables to leave out, with everything that hangs on them
     * @throws SQLException if any part cannot be read
     * @throws IllegalArgumentException if the connection is not in autocommit
     */
    public static Catalog read(Connection connection, Set<QualifiedName> ignored) throws SQLException {
        return new Catalog(CatalogBuilder.build(CatalogReader.read(connection, ObjectKind.resources()), ignored));
    }

    /** Reads the schema of a database with all its tables, as {@link #read(Connection, Set)} does. */
    public static Catalog read(Connection connection) throws SQLException {
        return read(connection, Set.of());
    }

    /** Everything, kind by kind and by name. */
    public List<CatalogObject> objects() {
        return List.copyOf(objects.values());
    }

    /** Everything of one kind, by name. */
    public List<CatalogObject> objects(ObjectKind kind) {
        return List.copyOf(byKind.getOrDefault(kind, List.of()));
    }

    /** An object by its identity. */
    public Optional<CatalogObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    public List<Table> tables() {
        return all(Table.class, ObjectKind.TABLE);
    }

    public Table table(String name) {
        return tableLookup().get(name);
    }

    public Optional<Table> findTable(String name) {
        return tableLookup().find(name);
    }

    /** The views and materialised views. */
    public List<View> views() {
        return all(View.class, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
    }

    public View view(String name) {
        return viewLookup().get(name);
    }

    public Optional<View> findView(String name) {
        return viewLookup().find(name);
    }

    public Index index(String name) {
        return indexLookup().get(name);
    }

    public Optional<Index> findIndex(String name) {
        return indexLookup().find(name);
    }

    public Sequence sequence(String name) {
        return sequenceLookup().get(name);
    }

    public Optional<Sequence> findSequence(String name) {
        return sequenceLookup().find(name);
    }

    /** A function, procedure or aggregate: {@code touch}, or {@code touch(integer, text)} where there are several. */
    public Routine function(String name) {
        return functionLookup().get(name);
    }

    /** A function, procedure or aggregate, as {@link #function} has it. */
    public Optional<Routine> findFunction(String name) {
        return functionLookup().find(name);
    }

    public EnumType enumType(String name) {
        return enumLookup().get(name);
    }

    public Optional<EnumType> findEnumType(String name) {
        return enumLookup().find(name);
    }

    public DomainType domain(String name) {
        return domainLookup().get(name);
    }

    public Optional<DomainType> findDomain(String name) {
        return domainLookup().find(name);
    }

    public Extension extension(String name) {
        return extensionLookup().get(name);
    }

    public Optional<Extension> findExtension(String name) {
        return extensionLookup().find(name);
    }

    public Schema schema(String name) {
        return schemaLookup().get(name);
    }

    public Optional<Schema> findSchema(String name) {
        return schemaLookup().find(name);
    }

    public boolean hasSchema(String name) {
        return findSchema(name).isPresent();
    }

    public CompositeType compositeType(String name) {
        return compositeTypeLookup().get(name);
    }

    public Optional<CompositeType> findCompositeType(String name) {
        return compositeTypeLookup().find(name);
    }

    /** A role of the server, which all its databases share. */
    public Role role(String name) {
        return roleLookup().get(name);
    }

    /** A role, as {@link #role} has it. */
    public Optional<Role> findRole(String name) {
        return roleLookup().find(name);
    }

    /** An object of any kind that has a name of its own. */
    public CatalogObject object(ObjectKind kind, String name) {
        return new Lookup<>(kind.toString(), objects(kind)).get(name);
    }

    /** An object of any kind, as {@link #object} has it. */
    public Optional<CatalogObject> findObject(ObjectKind kind, String name) {
        return new Lookup<>(kind.toString(), objects(kind)).find(name);
    }

    Map<ObjectId, CatalogObject> byId() {
        return objects;
    }

    private Lookup<Table> tableLookup() {
        return new Lookup<>("table", tables());
    }

    private Lookup<View> viewLookup() {
        return new Lookup<>("view", views());
    }

    private Lookup<Index> indexLookup() {
        return new Lookup<>("index", all(Index.class, ObjectKind.INDEX));
    }

    private Lookup<Sequence> sequenceLookup() {
        return new Lookup<>("sequence", all(Sequence.class, ObjectKind.SEQUENCE));
    }

    private Lookup<Routine> functionLookup() {
        return new Lookup<>(
                "function", all(Routine.class, ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE));
    }

    private Lookup<EnumType> enumLookup() {
        return new Lookup<>("enum", all(EnumType.class, ObjectKind.ENUM));
    }

    private Lookup<DomainType> domainLookup() {
        return new Lookup<>("domain", all(DomainType.class, ObjectKind.DOMAIN));
    }

    private Lookup<Extension> extensionLookup() {
        return new Lookup<>("extension", all(Extension.class, ObjectKind.EXTENSION));
    }

    private Lookup<Schema> schemaLookup() {
        return new Lookup<>("schema", all(Schema.class, ObjectKind.SCHEMA));
    }

    private Lookup<CompositeType> compositeTypeLookup() {
        return new Lookup<>("composite type", all(CompositeType.class, ObjectKind.COMPOSITE_TYPE));
    }

    private Lookup<Role> roleLookup() {
        return new Lookup<>("role", all(Role.class, ObjectKind.ROLE));
    }

    private <T extends CatalogObject> List<T> all(Class<T> type, ObjectKind... kinds) {
        List<T> found = new ArrayList<>();
        for (ObjectKind kind : kinds) {
            byKind.getOrDefault(kind, List.of()).forEach(object -> found.add(type.cast(object)));
        }
        return Collections.unmodifiableList(found);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalog catalog && objects.equals(catalog.objects);
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }

    /** As a message has it: {@code catalogue of 12 tables}. */
    @Override
    public String toString() {
        return "catalogue of " + tables().size() + " tables";
    }
}
