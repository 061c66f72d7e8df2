package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.plan.PlanComparison;
import io.github.migrationtest.core.plan.QueryPlan;

/** Where assertions begin; to be imported statically, beside AssertJ's own {@code assertThat}. */
public final class MigrationAssertions {

    private MigrationAssertions() {}

    /** Begins assertions on a step up or down. */
    public static MigrationStepAssert assertThat(MigrationStep actual) {
        return new MigrationStepAssert(actual);
    }

    public static CatalogAssert assertThat(Catalog actual) {
        return new CatalogAssert(actual);
    }

    public static TableAssert assertThat(Table actual) {
        return new TableAssert(actual);
    }

    public static ColumnAssert assertThat(Column actual) {
        return new ColumnAssert(actual);
    }

    public static IndexAssert assertThat(Index actual) {
        return new IndexAssert(actual);
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
