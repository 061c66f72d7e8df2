package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An installation from nothing must work too, where the states that are tested have rows. */
class EmptyTablesTest {

    @Migrations(
            locations = "classpath:histories/needs-rows/migration",
            undo = "classpath:histories/needs-rows/undo",
            testdata = "histories/needs-rows/testdata")
    @Databases("18")
    static class NeedsRows implements MigrationChecks {}

    @Test
    void aMigrationThatNeedsRowsIsRedAndTheNextIsJudgedAllTheSame() {
        Execution execution = Execution.of(NeedsRows.class);

        assertThat(execution.verdicts("applies"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 name the first · PostgreSQL 18 failed",
                        "V3 add city · PostgreSQL 18 passed");
        assertThat(execution.verdicts("undoRestores")).allMatch(verdict -> verdict.endsWith("passed"));
        assertThat(execution.message("applies", "V2"))
                .startsWith(
                        "[V2 name the first · PostgreSQL 18] up failed on empty tables: ERROR P0002: query returned no"
                                + " rows\n  junit-extension/src/test/resources/histories/needs-rows/migration/"
                                + "V2__name_the_first.sql:1\n    do $$\n");
    }
}
