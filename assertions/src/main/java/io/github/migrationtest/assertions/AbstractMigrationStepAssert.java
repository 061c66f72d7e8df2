package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldHaveFailed.shouldHaveFailed;
import static io.github.migrationtest.assertions.error.ShouldHaveFailed.shouldHaveFailedAt;
import static io.github.migrationtest.assertions.error.ShouldHaveFailed.shouldHaveFailedWithMessage;
import static io.github.migrationtest.assertions.error.ShouldHaveFailed.shouldHaveFailedWithSqlState;
import static io.github.migrationtest.assertions.error.ShouldHaveHealthyIndexes.shouldLeaveHealthyIndexes;
import static io.github.migrationtest.assertions.error.ShouldPreserveData.shouldRestoreData;
import static io.github.migrationtest.assertions.error.ShouldRestoreSchema.shouldBeAStepDown;
import static io.github.migrationtest.assertions.error.ShouldRestoreSchema.shouldRestoreSchema;
import static io.github.migrationtest.assertions.error.ShouldRestoreSchema.shouldTakeBackOneStep;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.IndexHealth;
import io.github.migrationtest.core.catalog.IndexProblem;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.data.SequenceChange;
import io.github.migrationtest.core.data.StepData;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Base of the assertions on a {@link MigrationStep}; messages begin with the step's name, {@code [V181 add email index ·
 * PostgreSQL 16]}.
 *
 * @param <SELF> the concrete assertion
 */
public abstract class AbstractMigrationStepAssert<SELF extends AbstractMigrationStepAssert<SELF>>
        extends AbstractStepTrafficAssert<SELF> {

    protected AbstractMigrationStepAssert(MigrationStep actual, Class<?> selfType) {
        super(actual, selfType);
        if (actual != null) {
            info.description(actual.displayName());
        }
    }

    /**
     * Verifies that the step succeeded.
     *
     * <pre>{@code
     * assertThat(run.tryUp()).succeeded();    // passes for: alter table customer add column email text
     * assertThat(run.tryUp()).succeeded();    // fails for:  alter table custmer add column email text
     * }</pre>
     */
    public SELF succeeded() {
        requireSuccess();
        return myself;
    }

    /**
     * Verifies that the step failed.
     *
     * <pre>{@code
     * assertThat(run.tryUp()).failed();    // passes for: alter table custmer add column email text
     * assertThat(run.tryUp()).failed();    // fails for:  alter table customer add column email text
     * }</pre>
     */
    public SELF failed() {
        isNotNull();
        if (actual.succeeded()) {
            throwAssertionError(shouldHaveFailed(actual));
        }
        return myself;
    }

    /**
     * Verifies that the server refused a statement of the step with an error code.
     *
     * <pre>{@code
     * assertThat(run.tryUp()).failedWithSqlState("23505");    // passes for: a unique index over duplicate rows
     * assertThat(run.tryUp()).failedWithSqlState("23505");    // fails for:  set not null on a column with NULLs, 23502
     * }</pre>
     *
     * @param sqlState as in PostgreSQL's documentation, appendix A
     */
    public SELF failedWithSqlState(String sqlState) {
        failed();
        StepFailure failure = actual.failure().orElseThrow();
        if (!sqlState.equals(failure.sqlState())) {
            throwAssertionError(shouldHaveFailedWithSqlState(actual, sqlState, failure));
        }
        return myself;
    }

    /**
     * Verifies that the step failed with a message that contains a text.
     *
     * <pre>{@code
     * assertThat(run.tryUp()).failedWithMessageContaining("already exists");     // passes for: create table customer …
     * assertThat(run.tryUp()).failedWithMessageContaining("does not exist");     // fails for:  create table customer …
     * }</pre>
     */
    public SELF failedWithMessageContaining(String text) {
        failed();
        StepFailure failure = actual.failure().orElseThrow();
        if (!failure.message().contains(text)) {
            throwAssertionError(shouldHaveFailedWithMessage(actual, text, failure));
        }
        return myself;
    }

    /**
     * Verifies where the step failed.
     *
     * <pre>{@code
     * assertThat(run.tryUp()).failedAt("V181__add_email_index.sql:4");    // passes when line 4 failed
     * assertThat(run.tryUp()).failedAt("V181__add_email_index.sql:5");    // fails when line 4 failed
     * }</pre>
     *
     * @param location the end of file and line
     */
    public SELF failedAt(String location) {
        failed();
        StepFailure failure = actual.failure().orElseThrow();
        if (failure.location() == null || !failure.location().endsWith(location)) {
            throwAssertionError(shouldHaveFailedAt(actual, location, failure));
        }
        return myself;
    }

    /**
     * Verifies that the step has made no index that is {@code INVALID}, a duplicate or redundant, and no foreign key without an
     * index. What was there before is not its fault.
     *
     * <pre>{@code
     * assertThat(run.up()).leavesIndexesHealthy();    // passes for: create index on orders (placed_at)
     * assertThat(run.up()).leavesIndexesHealthy();    // fails for:  alter table orders add customer_id bigint references customer
     * }</pre>
     */
    public SELF leavesIndexesHealthy() {
        isNotNull();
        succeeded();
        Set<String> before = IndexHealth.of(actual.catalogBefore()).stream()
                .map(AbstractMigrationStepAssert::identity)
                .collect(Collectors.toSet());
        List<IndexProblem> problems = IndexHealth.of(actual.catalogAfter()).stream()
                .filter(problem -> !before.contains(identity(problem)))
                .toList();
        if (!problems.isEmpty()) {
            throwAssertionError(shouldLeaveHealthyIndexes(problems));
        }
        return myself;
    }

    private static String identity(IndexProblem problem) {
        return problem.kind() + " " + problem.subject();
    }

    /**
     * Verifies that a step down has brought the schema back as it was before the step up.
     *
     * <pre>{@code
     * assertThat(run.down()).restoresSchema();    // passes for: drop index customer_email_idx, which up had made
     * assertThat(run.down()).restoresSchema();    // fails for:  an undo script that leaves the index behind
     * }</pre>
     */
    public SELF restoresSchema() {
        isNotNull();
        if (actual.direction() != Direction.DOWN) {
            throwAssertionError(shouldBeAStepDown(actual, "schema"));
        }
        succeeded();
        MigrationStep up = actual.undoes().orElse(null);
        if (up == null) {
            throwAssertionError(shouldTakeBackOneStep(actual));
            return myself;
        }
        CatalogDiff trace = CatalogDiff.between(up.catalogBefore(), actual.catalogAfter());
        if (!trace.isEmpty()) {
            throwAssertionError(shouldRestoreSchema(actual, trace));
        }
        return myself;
    }

    /**
     * Verifies that a step down has brought the rows back as they were before the step up: none more, none fewer, no other value,
     * but for what is declared to be lost.
     *
     * <pre>{@code
     * assertThat(run.down()).restoresData();    // passes for: update customer set name = first_name || ' ' || last_name
     * assertThat(run.down()).restoresData();    // fails for:  an undo script that leaves the new column name empty
     * }</pre>
     *
     * @throws io.github.migrationtest.core.data.DataComparisonException if a declaration cannot be so
     */
    public SELF restoresData(RowMapping... declarations) {
        isNotNull();
        if (actual.direction() != Direction.DOWN) {
            throwAssertionError(shouldBeAStepDown(actual, "data"));
        }
        DataDiff diff = sinceUp(declarations);
        if (!diff.keepsRows()
                || diff.sequences().stream().anyMatch(SequenceChange::behind)
                || diff.tables().stream().anyMatch(table -> table.added() > 0)) {
            throw assertionError(shouldRestoreData(actual, diff, listing()));
        }
        requireRows(diff, "to restore the data");
        return myself;
    }

    private DataDiff sinceUp(RowMapping... declarations) {
        requireSuccess();
        try {
            return actual.fact(StepData.class)
                    .compareWithBeforeUp(comparison(declarations))
                    .orElseThrow(() -> assertionError(inconclusive(
                            "down",
                            "to restore the data",
                            "what was there before up is not kept",
                            "take back with run.down() what run.up() applied as one step")));
        } catch (SQLException e) {
            throw StepRows.failed("compare the rows of", actual, e);
        }
    }
}
