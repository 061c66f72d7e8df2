package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationFailedException;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** How a failure reads, whatever failed: the migration in front, and how to run it again behind. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class FailuresTest {

    private static final String AGAIN =
            "\nRun again: -Dtest='FailuresTest$%s' -Dmigrationtest.scope=2" + " -Dmigrationtest.databases=18";

    @Test
    void everyKindOfFailureBeginsWithTheMigration() {
        Execution execution = Execution.of(Kinds.class);

        assertThat(execution.throwable("assertion", "V2"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("[V2 add email · PostgreSQL 18] plain words" + again("Kinds#assertion"));
        assertThat(execution.throwable("assertJ", "V2"))
                .isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                    assertThat(error.getActual().getStringRepresentation()).isEqualTo("1");
                    assertThat(error.getExpected().getStringRepresentation()).isEqualTo("2");
                })
                .hasMessage(
                        "[V2 add email · PostgreSQL 18] [rows] \nexpected: 2\n but was: 1" + again("Kinds#assertJ"));
        assertThat(execution.throwable("exception", "V2"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("[V2 add email · PostgreSQL 18] java.lang.UnsupportedOperationException: not this way"
                        + again("Kinds#exception"))
                .hasCauseExactlyInstanceOf(UnsupportedOperationException.class);
        assertThat(execution.throwable("silent", "V2"))
                .hasMessage("[V2 add email · PostgreSQL 18] java.lang.NullPointerException" + again("Kinds#silent"))
                .hasCauseExactlyInstanceOf(NullPointerException.class);
        assertThat(execution.throwable("migration", "V2"))
                .hasMessage("[V2 add email · PostgreSQL 18] up failed: ERROR 42701: column \"email\" of relation"
                        + " \"customer\" already exists\n"
                        + "  junit-extension/src/test/resources/histories/plain/migration/V2__add_email.sql:1\n"
                        + "    alter table customer add column email text"
                        + again("Kinds#migration"))
                .hasCauseInstanceOf(RuntimeException.class);
        assertThat(execution.throwable("neverUp", "V2"))
                .hasMessage(
                        "[V2 add email · PostgreSQL 18] the test never called up(), so that it tested nothing of the"
                                + " migration. Call run.up(), or take the migration out of the test's scope."
                                + again("Kinds#neverUp"));
        assertThat(execution.leaves())
                .hasSize(6)
                .allMatch(leaf -> leaf.verdict().endsWith("failed"));
    }

    private static String again(String test) {
        return String.format(AGAIN, test);
    }

    static class Kinds {
        @MigrationTest("2")
        void assertion(MigrationRun run) {
            throw new AssertionError("plain words");
        }

        @MigrationTest("2")
        void assertJ(MigrationRun run) {
            run.up();
            assertThat(1).as("rows").isEqualTo(2);
        }

        @MigrationTest("2")
        void exception(MigrationRun run) {
            throw new UnsupportedOperationException("not this way");
        }

        @MigrationTest("2")
        void silent(RecordedRun run) {
            throw new NullPointerException();
        }

        @MigrationTest("2")
        void migration(MigrationRun run) throws MigrationFailedException {
            run.execute("alter table customer add column email text");
            run.up();
        }

        @MigrationTest("2")
        void neverUp(MigrationRun run) {}
    }

    @Test
    void failuresBeforeAndAfterATestAreNamedToo() {
        assertThat(Execution.of(Before.class).message("up", "V2"))
                .isEqualTo(
                        "[V2 add email · PostgreSQL 18] java.lang.IllegalStateException: no data" + again("Before#up"));
        assertThat(Execution.of(After.class).message("up", "V2"))
                .isEqualTo("[V2 add email · PostgreSQL 18] left behind" + again("After#up"));
    }

    static class Before {
        @BeforeEach
        void prepare() {
            throw new IllegalStateException("no data");
        }

        @MigrationTest("2")
        void up(MigrationRun run) {
            run.up();
        }
    }

    static class After {
        @AfterEach
        void look() {
            throw new AssertionError("left behind");
        }

        @MigrationTest("2")
        void up(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void anAssumptionThatDoesNotHoldIsNoFailure() {
        Execution execution = Execution.of(Assuming.class);

        assertThat(execution.verdicts()).containsExactly("up: V2 add email · PostgreSQL 18 skipped");
        assertThat(execution.throwable("up", "V2"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("[V2 add email · PostgreSQL 18] Assumption failed: not on this machine");
    }

    static class Assuming {
        @MigrationTest("2")
        void up(MigrationRun run) {
            assumeTrue(false, "not on this machine");
        }
    }

    @Test
    void theLineToRunAgainSelectsThatLeaf() {
        Execution execution = Execution.of(Selective.class);
        String line = execution
                .message("up", "V3 add phone · PostgreSQL 14")
                .lines()
                .filter(text -> text.startsWith("Run again: "))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .isEqualTo("Run again: -Dtest='FailuresTest$Selective#up' -Dmigrationtest.scope=3"
                        + " -Dmigrationtest.databases=14");

        Execution again = Execution.of(Selective.class, "migrationtest.scope=3", "migrationtest.databases=embedded:14");

        assertThat(again.verdicts()).containsExactly("up: V3 add phone · PostgreSQL 14 failed");
    }

    @Databases({"14", "18"})
    static class Selective {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
            assertThat(run.migration().label()).isNotEqualTo("V3");
        }
    }

    @Test
    void aRepeatableIsRunAgainByItsPlaceFromTheEnd() {
        Execution execution = Execution.of(Repeatables.class);

        assertThat(execution.message("fails", "R customer view"))
                .endsWith("Run again: -Dtest='FailuresTest$Repeatables#fails' -Dmigrationtest.scope=last:2"
                        + " -Dmigrationtest.databases=18");
        assertThat(execution.message("fails", "R once only"))
                .endsWith("Run again: -Dtest='FailuresTest$Repeatables#fails' -Dmigrationtest.scope=last:1"
                        + " -Dmigrationtest.databases=18");
    }

    @Migrations(locations = "classpath:histories/repeatables/migration", scope = "last:2")
    static class Repeatables {
        @MigrationTest
        void fails(MigrationRun run, Migration migration) {
            run.up();
            throw new AssertionError(migration.label());
        }
    }

    @Test
    void nestedClassesAreNamedAsMavenSelectsThem() {
        assertThat(Execution.of(Outside.class).message("up", "V2"))
                .endsWith("Run again: -Dtest='FailuresTest$Outside$Inside#up' -Dmigrationtest.scope=2"
                        + " -Dmigrationtest.databases=18");
    }

    static class Outside {
        @Nested
        class Inside {
            @MigrationTest("2")
            void up(MigrationRun run) {
                throw new AssertionError();
            }
        }
    }
}
