package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.migration.StepFailure;
import io.github.migrationtest.core.observe.CatalogChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MigrationStepAssertTest {

    private static final Migration MIGRATION = new Migration(
            Migration.Kind.VERSIONED,
            MigrationVersion.of("2"),
            "index email",
            new Script("sql/V2__index_email.sql", ""),
            new Script("sql/U2__index_email.sql", ""),
            "");

    private static final Catalog BEFORE = ShopCatalog.read("create table customer (email text)");
    private static final Catalog AFTER =
            ShopCatalog.read("create table customer (email text); create index email_idx on customer (email)");

    private final MigrationStep up = step(Direction.UP, null, null, BEFORE, AFTER);
    private final MigrationStep failed = step(
            Direction.UP,
            new StepFailure(
                    MIGRATION,
                    "could not create unique index \"email_idx\"",
                    "23505",
                    "sql/V2__index_email.sql:3",
                    "create unique index email_idx on customer (email)",
                    null),
            null,
            BEFORE,
            BEFORE);

    private static MigrationStep step(
            Direction direction,
            @Nullable StepFailure failure,
            @Nullable MigrationStep undoes,
            Catalog before,
            Catalog after) {
        return new MigrationStep(
                List.of(MIGRATION),
                direction,
                "PostgreSQL 16",
                Duration.ofMillis(3),
                failure,
                undoes,
                Map.of(CatalogChange.class, new CatalogChange(before, after)));
    }

    @Test
    void succeeded() {
        assertThat(up).succeeded();

        assertFails(() -> assertThat(failed).succeeded(), "[V2 index email · PostgreSQL 16] \n" + """
                Expecting up to succeed
                but it failed: ERROR 23505: could not create unique index "email_idx"
                  sql/V2__index_email.sql:3
                    create unique index email_idx on customer (email)
                Instead:   settle the duplicates in a migration before
                """);
    }

    @Test
    void leavesIndexesHealthy() {
        assertThat(up).leavesIndexesHealthy();

        Catalog duplicate = ShopCatalog.read("create table customer (email text);"
                + " create index email_idx on customer (email); create index email_idx_2 on customer (email)");
        assertThat(step(Direction.UP, null, null, duplicate, duplicate)).leavesIndexesHealthy();
        assertFails(
                () -> assertThat(step(Direction.UP, null, null, AFTER, duplicate))
                        .leavesIndexesHealthy(),
                "[V2 index email · PostgreSQL 16] \n" + """
                        Expecting the step to leave no new problem with indexes
                        but there is a problem:
                          index public.email_idx_2 (email) is a duplicate of index public.email_idx (email); drop one
                        """);
    }

    @Test
    void failed() {
        assertThat(failed).failed();

        assertFails(
                () -> assertThat(up).failed(),
                "[V2 index email · PostgreSQL 16] \nExpecting up to fail\nbut it succeeded");
    }

    @Test
    void failedHow() {
        assertThat(failed)
                .failedWithSqlState("23505")
                .failedWithMessageContaining("unique index")
                .failedAt("V2__index_email.sql:3");

        String otherwise = "\nbut it failed: " + failed.failure().orElseThrow().describe();
        String name = "[V2 index email · PostgreSQL 16] \n";
        assertFails(
                () -> assertThat(failed).failedWithSqlState("23502"),
                name + "Expecting up to fail with SQLSTATE 23502" + otherwise);
        assertFails(
                () -> assertThat(failed).failedWithMessageContaining("does not exist"),
                name + "Expecting up to fail with a message containing 'does not exist'" + otherwise);
        assertFails(
                () -> assertThat(failed).failedAt("V2__index_email.sql:4"),
                name + "Expecting up to fail at V2__index_email.sql:4" + otherwise);
    }

    @Test
    void restoresSchema() {
        assertThat(step(Direction.DOWN, null, up, AFTER, BEFORE)).restoresSchema();

        String name = "[V2 index email · PostgreSQL 16] \n";
        assertFails(
                () -> assertThat(step(Direction.DOWN, null, up, AFTER, AFTER)).restoresSchema(), name + """
                Expecting down (sql/U2__index_email.sql) to restore the schema
                but compared with before up:
                  index public.email_idx is new: CREATE INDEX email_idx ON public.customer USING btree (email)
                """);
        assertFails(() -> assertThat(up).restoresSchema(), name + """
                Expecting a step down to restore the schema
                but this is the step up: ask what run.down() returns
                """);
        assertFails(
                () -> assertThat(step(Direction.DOWN, null, null, AFTER, BEFORE))
                        .restoresSchema(),
                name + """
                Expecting a step down that takes back one step up
                but it took back V2, which were not applied as one step
                """);
    }

    @Test
    void softly() {
        SoftMigrationAssertions softly = new SoftMigrationAssertions();
        softly.assertThat(failed).succeeded();
        softly.assertThat(up).failed();

        org.assertj.core.api.Assertions.assertThat(softly.errorsCollected()).hasSize(2);
    }
}
