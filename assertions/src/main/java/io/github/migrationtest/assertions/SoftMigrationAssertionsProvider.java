package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.plan.PlanComparison;
import io.github.migrationtest.core.plan.QueryPlan;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Soft assertions on steps and catalogues, to be mixed into a class of soft assertions.
 *
 * <p>Begin at each object ({@code softly.assertThat(catalog.table("customer").column("name"))}): what a navigating
 * method such as {@code column(…)} leads to is not soft.
 */
public interface SoftMigrationAssertionsProvider extends SoftAssertionsProvider {

    default MigrationStepAssert assertThat(MigrationStep actual) {
        return proxy(MigrationStepAssert.class, MigrationStep.class, actual);
    }

    default CatalogAssert assertThat(Catalog actual) {
        return proxy(CatalogAssert.class, Catalog.class, actual);
    }

    default TableAssert assertThat(Table actual) {
        return proxy(TableAssert.class, Table.class, actual);
    }

    default ColumnAssert assertThat(Column actual) {
        return proxy(ColumnAssert.class, Column.class, actual);
    }

    default IndexAssert assertThat(Index actual) {
        return proxy(IndexAssert.class, Index.class, actual);
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
