package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
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
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TrafficReport;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.plan.PlanComparison;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.core.plan.QueryPlans;

/** Where assertions begin; to be imported statically, beside AssertJ's own {@code assertThat}. */
public final class MigrationAssertions {

    private MigrationAssertions() {}

    /** Begins assertions on a step up or down. */
    public static MigrationStepAssert assertThat(MigrationStep actual) {
        return new MigrationStepAssert(actual);
    }

    /** Begins assertions on the database of a run, as it is now. */
    public static MigrationRunAssert assertThat(MigrationRun actual) {
        return new MigrationRunAssert(actual);
    }

    public static TrafficReportAssert assertThat(TrafficReport actual) {
        return new TrafficReportAssert(actual);
    }

    /** Begins assertions on how long a step would block others where there are more rows. */
    public static LockPredictionAssert assertThat(LockPrediction actual) {
        return new LockPredictionAssert(actual);
    }

    /** Begins assertions on what was seen of locks and work, wherever it comes from. */
    public static LockTimelineAssert assertThat(LockTimeline actual) {
        return new LockTimelineAssert(actual);
    }

    public static QueryPlansAssert assertThat(QueryPlans actual) {
        return new QueryPlansAssert(actual);
    }

    public static CatalogAssert assertThat(Catalog actual) {
        return new CatalogAssert(actual);
    }

    public static TableAssert assertThat(Table actual) {
        return new TableAssert(actual);
    }

    public static ViewAssert assertThat(View actual) {
        return new ViewAssert(actual);
    }

    public static ColumnAssert assertThat(Column actual) {
        return new ColumnAssert(actual);
    }

    public static IndexAssert assertThat(Index actual) {
        return new IndexAssert(actual);
    }

    public static ConstraintAssert assertThat(Constraint actual) {
        return new ConstraintAssert(actual);
    }

    public static ForeignKeyAssert assertThat(ForeignKey actual) {
        return new ForeignKeyAssert(actual);
    }

    public static CheckConstraintAssert assertThat(CheckConstraint actual) {
        return new CheckConstraintAssert(actual);
    }

    public static TriggerAssert assertThat(Trigger actual) {
        return new TriggerAssert(actual);
    }

    public static PolicyAssert assertThat(Policy actual) {
        return new PolicyAssert(actual);
    }

    public static SequenceAssert assertThat(Sequence actual) {
        return new SequenceAssert(actual);
    }

    public static FunctionAssert assertThat(Routine actual) {
        return new FunctionAssert(actual);
    }

    public static EnumAssert assertThat(EnumType actual) {
        return new EnumAssert(actual);
    }

    public static DomainAssert assertThat(DomainType actual) {
        return new DomainAssert(actual);
    }

    public static CompositeTypeAssert assertThat(CompositeType actual) {
        return new CompositeTypeAssert(actual);
    }

    public static ExtensionAssert assertThat(Extension actual) {
        return new ExtensionAssert(actual);
    }

    public static SchemaAssert assertThat(Schema actual) {
        return new SchemaAssert(actual);
    }

    public static RoleAssert assertThat(Role actual) {
        return new RoleAssert(actual);
    }

    public static DataDiffAssert assertThat(DataDiff actual) {
        return new DataDiffAssert(actual);
    }

    public static TableDiffAssert assertThat(TableDiff actual) {
        return new TableDiffAssert(actual);
    }

    public static ColumnDiffAssert assertThat(ColumnDiff actual) {
        return new ColumnDiffAssert(actual);
    }

    public static CatalogDiffAssert assertThat(CatalogDiff actual) {
        return new CatalogDiffAssert(actual);
    }

    public static QueryPlanAssert assertThat(QueryPlan actual) {
        return new QueryPlanAssert(actual);
    }

    public static PlanComparisonAssert assertThat(PlanComparison actual) {
        return new PlanComparisonAssert(actual);
    }
}
