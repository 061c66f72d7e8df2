package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CheckConstraint;
import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.CompositeType;
import io.github.migrationtest.core.catalog.Constraint;
import io.github.migrationtest.core.catalog.DomainType;
import io.github.migrationtest.core.catalog.EnumType;
import io.github.migrationtest.core.catalog.Extension;
import io.github.migrationtest.core.catalog.ForeignKey;
import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.Policy;
import io.github.migrationtest.core.catalog.Role;
import io.github.migrationtest.core.catalog.Routine;
import io.github.migrationtest.core.catalog.Schema;
import io.github.migrationtest.core.catalog.Sequence;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.catalog.Trigger;
import io.github.migrationtest.core.catalog.View;
import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.TableDiff;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What assertions are made on, and what they are made by.
 *
 * @param word what messages call it
 * @param assertType the assertions
 * @param type what they are on
 * @param assertion their constructor
 */
record Noun<A extends AbstractSchemaAssert<A, C>, C>(
        String word, Class<A> assertType, Class<C> type, Function<@Nullable C, A> assertion) {

    static final Noun<CatalogAssert, Catalog> CATALOG =
            new Noun<>("catalogue", CatalogAssert.class, Catalog.class, CatalogAssert::new);
    static final Noun<TableAssert, Table> TABLE = new Noun<>("table", TableAssert.class, Table.class, TableAssert::new);
    static final Noun<ViewAssert, View> VIEW = new Noun<>("view", ViewAssert.class, View.class, ViewAssert::new);
    static final Noun<ViewAssert, View> MATERIALIZED_VIEW =
            new Noun<>("materialized view", ViewAssert.class, View.class, ViewAssert::new);
    static final Noun<ColumnAssert, Column> COLUMN =
            new Noun<>("column", ColumnAssert.class, Column.class, ColumnAssert::new);
    static final Noun<IndexAssert, Index> INDEX = new Noun<>("index", IndexAssert.class, Index.class, IndexAssert::new);
    static final Noun<ConstraintAssert, Constraint> CONSTRAINT =
            new Noun<>("constraint", ConstraintAssert.class, Constraint.class, ConstraintAssert::new);
    static final Noun<ForeignKeyAssert, ForeignKey> FOREIGN_KEY =
            new Noun<>("foreign key", ForeignKeyAssert.class, ForeignKey.class, ForeignKeyAssert::new);
    static final Noun<CheckConstraintAssert, CheckConstraint> CHECK = new Noun<>(
            "check constraint", CheckConstraintAssert.class, CheckConstraint.class, CheckConstraintAssert::new);
    static final Noun<TriggerAssert, Trigger> TRIGGER =
            new Noun<>("trigger", TriggerAssert.class, Trigger.class, TriggerAssert::new);
    static final Noun<PolicyAssert, Policy> POLICY =
            new Noun<>("policy", PolicyAssert.class, Policy.class, PolicyAssert::new);
    static final Noun<SequenceAssert, Sequence> SEQUENCE =
            new Noun<>("sequence", SequenceAssert.class, Sequence.class, SequenceAssert::new);
    static final Noun<FunctionAssert, Routine> FUNCTION =
            new Noun<>("function", FunctionAssert.class, Routine.class, FunctionAssert::new);
    static final Noun<EnumAssert, EnumType> ENUM =
            new Noun<>("enum", EnumAssert.class, EnumType.class, EnumAssert::new);
    static final Noun<DomainAssert, DomainType> DOMAIN =
            new Noun<>("domain", DomainAssert.class, DomainType.class, DomainAssert::new);
    static final Noun<CompositeTypeAssert, CompositeType> COMPOSITE_TYPE =
            new Noun<>("composite type", CompositeTypeAssert.class, CompositeType.class, CompositeTypeAssert::new);
    static final Noun<ExtensionAssert, Extension> EXTENSION =
            new Noun<>("extension", ExtensionAssert.class, Extension.class, ExtensionAssert::new);
    static final Noun<SchemaAssert, Schema> SCHEMA =
            new Noun<>("schema", SchemaAssert.class, Schema.class, SchemaAssert::new);
    static final Noun<DataDiffAssert, DataDiff> DATA =
            new Noun<>("data", DataDiffAssert.class, DataDiff.class, DataDiffAssert::new);
    static final Noun<TableDiffAssert, TableDiff> TABLE_DATA =
            new Noun<>("table", TableDiffAssert.class, TableDiff.class, TableDiffAssert::new);
    static final Noun<ColumnDiffAssert, ColumnDiff> COLUMN_DATA =
            new Noun<>("column", ColumnDiffAssert.class, ColumnDiff.class, ColumnDiffAssert::new);
    static final Noun<RoleAssert, Role> ROLE = new Noun<>("role", RoleAssert.class, Role.class, RoleAssert::new);

    /** Begins assertions whose failures are collected, on the object and on whatever is navigated to. */
    A softly(SoftAssertionsProvider softly, @Nullable C actual) {
        A soft = softly.proxy(assertType, type, actual);
        soft.softly = softly;
        return soft;
    }
}
