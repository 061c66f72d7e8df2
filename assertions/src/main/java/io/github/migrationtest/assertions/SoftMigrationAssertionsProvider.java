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
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Soft assertions on steps and catalogues, to be mixed into a class of soft assertions.
 *
 * <p>What a navigating method such as {@code table(…)} leads to is soft too. Where that is not there, this is what is
 * collected, and nothing of what is asked of it.
 */
public interface SoftMigrationAssertionsProvider extends SoftAssertionsProvider {

    default MigrationStepAssert assertThat(MigrationStep actual) {
        return proxy(MigrationStepAssert.class, MigrationStep.class, actual);
    }

    default MigrationRunAssert assertThat(MigrationRun actual) {
        return proxy(MigrationRunAssert.class, MigrationRun.class, actual);
    }

    default TrafficReportAssert assertThat(TrafficReport actual) {
        return proxy(TrafficReportAssert.class, TrafficReport.class, actual);
    }

    default LockPredictionAssert assertThat(LockPrediction actual) {
        return proxy(LockPredictionAssert.class, LockPrediction.class, actual);
    }

    default LockTimelineAssert assertThat(LockTimeline actual) {
        return proxy(LockTimelineAssert.class, LockTimeline.class, actual);
    }

    default QueryPlansAssert assertThat(QueryPlans actual) {
        return proxy(QueryPlansAssert.class, QueryPlans.class, actual);
    }

    default CatalogAssert assertThat(Catalog actual) {
        return Noun.CATALOG.softly(this, actual);
    }

    default TableAssert assertThat(Table actual) {
        return Noun.TABLE.softly(this, actual);
    }

    default ViewAssert assertThat(View actual) {
        return Noun.VIEW.softly(this, actual);
    }

    default ColumnAssert assertThat(Column actual) {
        return Noun.COLUMN.softly(this, actual);
    }

    default IndexAssert assertThat(Index actual) {
        return Noun.INDEX.softly(this, actual);
    }

    default ConstraintAssert assertThat(Constraint actual) {
        return Noun.CONSTRAINT.softly(this, actual);
    }

    default ForeignKeyAssert assertThat(ForeignKey actual) {
        return Noun.FOREIGN_KEY.softly(this, actual);
    }

    default CheckConstraintAssert assertThat(CheckConstraint actual) {
        return Noun.CHECK.softly(this, actual);
    }

    default TriggerAssert assertThat(Trigger actual) {
        return Noun.TRIGGER.softly(this, actual);
    }

    default PolicyAssert assertThat(Policy actual) {
        return Noun.POLICY.softly(this, actual);
    }

    default SequenceAssert assertThat(Sequence actual) {
        return Noun.SEQUENCE.softly(this, actual);
    }

    default FunctionAssert assertThat(Routine actual) {
        return Noun.FUNCTION.softly(this, actual);
    }

    default EnumAssert assertThat(EnumType actual) {
        return Noun.ENUM.softly(this, actual);
    }

    default DomainAssert assertThat(DomainType actual) {
        return Noun.DOMAIN.softly(this, actual);
    }

    default CompositeTypeAssert assertThat(CompositeType actual) {
        return Noun.COMPOSITE_TYPE.softly(this, actual);
    }

    default ExtensionAssert assertThat(Extension actual) {
        return Noun.EXTENSION.softly(this, actual);
    }

    default SchemaAssert assertThat(Schema actual) {
        return Noun.SCHEMA.softly(this, actual);
    }

    default RoleAssert assertThat(Role actual) {
        return Noun.ROLE.softly(this, actual);
    }

    default DataDiffAssert assertThat(DataDiff actual) {
        return Noun.DATA.softly(this, actual);
    }

    default TableDiffAssert assertThat(TableDiff actual) {
        return Noun.TABLE_DATA.softly(this, actual);
    }

    default ColumnDiffAssert assertThat(ColumnDiff actual) {
        return Noun.COLUMN_DATA.softly(this, actual);
    }

    default CatalogDiffAssert assertThat(CatalogDiff actual) {
        return proxy(CatalogDiffAssert.class, CatalogDiff.class, actual);
    }

    default QueryPlanAssert assertThat(QueryPlan actual) {
        return proxy(QueryPlanAssert.class, QueryPlan.class, actual);
    }

    default PlanComparisonAssert assertThat(PlanComparison actual) {
        return proxy(PlanComparisonAssert.class, PlanComparison.class, actual);
    }
}
