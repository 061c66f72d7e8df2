package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Optional;

/** A table, a partitioned table or a partition. */
public final class Table extends Relation {

    Table(ObjectParts parts) {
        super(parts);
    }

    /** The constraints by name, without {@code NOT NULL} where the {@linkplain Column#acceptsNull column} says it all. */
    public List<Constraint> constraints() {
        return children(Constraint.class);
    }

    /**
     * A constraint by its name, as in SQL or as stored.
     *
     * @throws java.util.NoSuchElementException if there is none; the message has the nearest names
     */
    public Constraint constraint(String name) {
        return NamedParts.get(this, ObjectKind.CONSTRAINT, constraints(), name);
    }

    public Optional<Constraint> findConstraint(String name) {
        return NamedParts.find(constraints(), name);
    }

    public Optional<PrimaryKey> primaryKey() {
        return children(PrimaryKey.class).stream().findFirst();
    }

    /** The foreign keys of this table, by name. */
    public List<ForeignKey> foreignKeys() {
        return children(ForeignKey.class);
    }

    /**
     * A foreign key by its name, as in SQL or as stored.
     *
     * @throws java.util.NoSuchElementException if there is none; the message has the nearest names
     */
    public ForeignKey foreignKey(String name) {
        return NamedParts.get(this, "foreign key", foreignKeys(), name);
    }

    /** The {@code CHECK} constraints by name. */
    public List<CheckConstraint> checkConstraints() {
        return children(CheckConstraint.class);
    }

    /**
     * A {@code CHECK} constraint by its name, as in SQL or as stored.
     *
     * @throws java.util.NoSuchElementException if there is none; the message has the nearest names
     */
    public CheckConstraint checkConstraint(String name) {
        return NamedParts.get(this, "check constraint", checkConstraints(), name);
    }

    /** The {@code UNIQUE} constraints by name. */
    public List<UniqueConstraint> uniqueConstraints() {
        return children(UniqueConstraint.class);
    }

    /** The {@code EXCLUDE} constraints by name. */
    public List<ExclusionConstraint> exclusionConstraints() {
        return children(ExclusionConstraint.class);
    }

    /** The policies by name, in force where {@link #hasRowLevelSecurity()}. */
    public List<Policy> policies() {
        return children(Policy.class);
    }

    /**
     * A policy by its name, as in SQL or as stored.
     *
     * @throws java.util.NoSuchElementException if there is none; the message has the nearest names
     */
    public Policy policy(String name) {
        return NamedParts.get(this, ObjectKind.POLICY, policies(), name);
    }

    public Optional<Policy> findPolicy(String name) {
        return NamedParts.find(policies(), name);
    }

    public boolean isUnlogged() {
        return has("UNLOGGED");
    }

    public boolean isPartitioned() {
        return partitionKey().isPresent();
    }

    /** What a partitioned table is partitioned by: {@code RANGE (placed_at)}. */
    public Optional<String> partitionKey() {
        return property("partition key");
    }

    public boolean isPartition() {
        return partitionBound().isPresent();
    }

    /** What a partition holds: {@code FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')}, {@code DEFAULT}. */
    public Optional<String> partitionBound() {
        return property("partition bound");
    }

    /** The partitions of a partitioned table, {@code public.orders_2024}, without their own. */
    public List<String> partitions() {
        return details("partitions");
    }

    /** What a partition is a partition of, or what a table inherits from: {@code public.orders}. */
    public List<String> parents() {
        return details("parents");
    }

    public boolean hasRowLevelSecurity() {
        return has("ROW LEVEL SECURITY");
    }

    /** Whether policies are in force for the table's owner too. */
    public boolean forcesRowLevelSecurity() {
        return has("FORCE ROW LEVEL SECURITY");
    }

    /** {@code DEFAULT}, {@code FULL}, {@code NOTHING} or {@code USING INDEX name}. */
    public String replicaIdentity() {
        return property("replica identity").orElse("DEFAULT");
    }

    /** The tablespace, where it is not the database's. */
    public Optional<String> tablespace() {
        return property("tablespace");
    }
}
