package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A database that is not to be had is told once, and is no wall of red. */
class UnavailableDatabaseTest {

    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    static class Checks implements MigrationChecks {}

    @Test
    void isToldOnce() {
        Execution execution = Execution.of(Checks.class, "migrationtest.databases=99");

        assertThat(execution.leaves())
                .filteredOn(leaf -> leaf.verdict().endsWith("failed"))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.message())
                        .startsWith("[" + leaf.name() + "] No embedded PostgreSQL 99: there are 13 (")
                        .contains("Name one of these, or an image (postgres:99).\nRun again: "));
        assertThat(execution.leaves())
                .filteredOn(leaf -> leaf.verdict().endsWith("skipped"))
                .isNotEmpty()
                .allSatisfy(leaf -> assertThat(leaf.message())
                        .isEqualTo("[" + leaf.name()
                                + "] not reached: PostgreSQL 99 is not to be had, see the first failure"));
        assertThat(execution.verdicts("historyIsValid")).isNotEmpty().allMatch(verdict -> verdict.endsWith("passed"));
    }
}
