package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a database's schema: what it is called, and its properties as PostgreSQL's catalogue tells them.
 *
 * <p>Two are equal if identity and properties are.
 */
public class CatalogObject {

    private final ObjectParts parts;

    CatalogObject(ObjectParts parts) {
        this.parts = parts;
    }

    /** What tells the object from all others. */
    public ObjectId id() {
        return parts.id();
    }

    public ObjectKind kind() {
        return id().kind();
    }

    /** The object's name alone, not quoted. */
    public String name() {
        return id().name();
    }

    /**
     * What differences look at, in the order of messages: {@code type}, {@code default}, {@code definition}.
     *
     * <p>A flag such as {@code NOT NULL} is there, with an empty value, or it is not.
     */
    public Map<String, String> properties() {
        return parts.properties();
    }

    /** A property's value, where the object has it. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(parts.properties().get(name));
    }

    /** The comment on the object. */
    public Optional<String> comment() {
        return property("comment");
    }

    /** The role that owns the object, where it has an owner of its own. */
    public Optional<String> owner() {
        return property("owner");
    }

    /**
     * The privileges that were granted on the object itself, by grantee; {@code PUBLIC} is everybody.
     *
     * <p>What a role has because it is a member of another, or because {@code PUBLIC} has it, stands with these.
     */
    public Map<String, Set<String>> grants() {
        return Privileges.granted(properties(), owner().orElse(null));
    }

    /** What a message adds to the name of an object that is new or missing, as far as it fits in a line. */
    Optional<String> summary() {
        return property("definition").map(Wording::inOneLine);
    }

    /** Whether two different values of a property mean the same. */
    boolean meansTheSame(String property, String one, String other) {
        return false;
    }

    /** Whether another name, where PostgreSQL chose both, makes no difference. */
    boolean generatedNameMeansNothing() {
        return kind() == ObjectKind.DOMAIN_CONSTRAINT;
    }

    boolean has(String flag) {
        return parts.properties().containsKey(flag);
    }

    Optional<String> detail(String name) {
        return details(name).stream().findFirst();
    }

    List<String> details(String name) {
        return parts.details().getOrDefault(name, List.of());
    }

    String requiredDetail(String name) {
        return detail(name).orElseThrow(() -> new IllegalStateException("No detail '" + name + "' of " + this));
    }

    String required(String property) {
        return property(property).orElseThrow(() -> new IllegalStateException("No " + property + " of " + this));
    }

    List<ObjectId> hangsOn() {
        return parts.hangsOn();
    }

    @Nullable
    ObjectId parent() {
        return parts.parent();
    }

    /** The table, view or domain that the object belongs to. */
    Optional<QualifiedName> owningTable() {
        return Optional.ofNullable(parts.table());
    }

    QualifiedName requiredTable() {
        return owningTable().orElseThrow(() -> new IllegalStateException("No table of " + this));
    }

    <T extends CatalogObject> List<T> children(Class<T> type) {
        return parts.children().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<CatalogObject> children(ObjectKind kind) {
        return parts.children().stream().filter(child -> child.kind() == kind).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CatalogObject that
                && id().equals(that.id())
                && properties().equals(that.properties());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id(), properties());
    }

    /** The object as messages have it: {@code column public.customer.name}. */
    @Override
    public String toString() {
        return id().toString();
    }
}
