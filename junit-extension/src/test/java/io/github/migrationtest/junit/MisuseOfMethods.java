package io.github.migrationtest.junit;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can run as a {@link MigrationTest}. */
class MisuseOfMethods {

    @Misuse(says = """
                    @MigrationTest at NoParameter.test has no parameter to test with. Add a MigrationRun (a \
                    database of its own to act on), a RecordedRun (the shared round trip) or a MigrationHistory.""")
    static class NoParameter implements MisuseTest.Project18 {
        @MigrationTest
        void test() {}
    }

    @Misuse(says = """
                    @MigrationTest at OnlyAMigration.test has no parameter to test with. Add a MigrationRun (a \
                    database of its own to act on), a RecordedRun (the shared round trip) or a MigrationHistory.""")
    static class OnlyAMigration implements MisuseTest.Project18 {
        @MigrationTest
        void test(Migration migration) {}
    }

    @Misuse(says = """
                    @MigrationTest at RunAndRecordedRun.test takes a MigrationRun and a RecordedRun: a test \
                    acts on a database of its own, or looks at the shared round trip. Leave one of them out.""")
    static class RunAndRecordedRun implements MisuseTest.Project18 {
        @MigrationTest
        void test(MigrationRun run, RecordedRun recorded) {}
    }

    @Misuse(says = """
                    [V2 add email · PostgreSQL 18] No ParameterResolver registered for parameter \
                    [java.lang.StringBuilder text] in method [void \
                    io.github.migrationtest.junit.MisuseOfMethods$ParameterOfAnotherType.test(io.github.migrationtest.core.migration.MigrationRun,java.lang.StringBuilder)]. \
                    A @MigrationTest is given a MigrationRun, a RecordedRun, the MigrationHistory or a \
                    Migration; what else it takes needs an extension that gives it.
                    Run again: -Dtest='MisuseOfMethods$ParameterOfAnotherType#test' -Dmigrationtest.scope=2 \
                    -Dmigrationtest.databases=18""")
    static class ParameterOfAnotherType implements MisuseTest.Project18 {
        @MigrationTest("2")
        void test(MigrationRun run, StringBuilder text) {}
    }

    @Misuse(says = """
                    @MigrationTest at PrivateMethod.hidden: JUnit does not run a method that is private. Take \
                    the modifier out.""")
    static class PrivateMethod implements MisuseTest.Project18 {
        @MigrationTest
        private void hidden(MigrationRun run) {}

        @MigrationTest
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    @MigrationTest at StaticMethod.shared: JUnit does not run a method that is static. Take the \
                    modifier out.""")
    static class StaticMethod implements MisuseTest.Project18 {
        @MigrationTest
        static void shared(MigrationRun run) {}

        @MigrationTest
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    @MigrationTest at MethodThatReturnsSomething.returns: JUnit does not run a method that \
                    returns something. Let it return void, and assert what it knows.""")
    static class MethodThatReturnsSomething implements MisuseTest.Project18 {
        @MigrationTest
        int returns(MigrationRun run) {
            return 1;
        }

        @MigrationTest
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    @MigrationTest at ParameterizedToo.test: @ParameterizedTest beside it would run the method \
                    in another way too, without a migration. Take that out, or give it a method of its own.""")
    static class ParameterizedToo implements MisuseTest.Project18 {
        @MigrationTest
        @ParameterizedTest
        @ValueSource(ints = 1)
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    @MigrationTest(group = true) at GroupThatIsLookedAt.test needs a MigrationRun: the shared \
                    round trips are of one migration each.""")
    static class GroupThatIsLookedAt implements MisuseTest.Project18 {
        @MigrationTest(group = true)
        void test(RecordedRun run) {}
    }

    @Misuse(says = """
                    @MigrationTest at VersionsOfPostgresqlExchanged.test: minVersion 16 is above maxVersion 14. \
                    Exchange them, or leave one out.""")
    static class VersionsOfPostgresqlExchanged implements MisuseTest.Project18 {
        @MigrationTest(minVersion = 16, maxVersion = 14)
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    @MigrationTest at VersionOfPostgresqlThatIsNone.test: minVersion -16 is no major version of \
                    PostgreSQL. Write one, as in 16, or leave it out.""")
    static class VersionOfPostgresqlThatIsNone implements MisuseTest.Project18 {
        @MigrationTest(minVersion = -16)
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    There is no migration with version 7 (scope 7); the history goes from V1 to V4. Set by: \
                    @MigrationTest at VersionThatIsNotThere.test.""")
    static class VersionThatIsNotThere implements MisuseTest.Project18 {
        @MigrationTest("7")
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    Not a scope: 'two'. Write changed, all, from:181, 181..190, last:5, or versions as in \
                    181,184. Set by: @MigrationTest at VersionThatIsNone.test.""")
    static class VersionThatIsNone implements MisuseTest.Project18 {
        @MigrationTest("two")
        void test(MigrationHistory history) {}
    }

    @Misuse(says = """
                    Not a scope: ''. Write changed, all, from:181, 181..190, last:5, or versions as in 181,184. \
                    Set by: @MigrationTest at EmptyVersion.test.""")
    static class EmptyVersion implements MisuseTest.Project18 {
        @MigrationTest("")
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    [V2 add email · PostgreSQL 18] the test never called up(), so that it tested nothing of the \
                    migration. Call run.up(), or take the migration out of the test's scope.
                    Run again: -Dtest='MisuseOfMethods$NeverUp#test' -Dmigrationtest.scope=2 \
                    -Dmigrationtest.databases=18""")
    static class NeverUp implements MisuseTest.Project18 {
        @MigrationTest("2")
        void test(MigrationRun run) {}
    }

    @Misuse(says = """
                    [V2 add email · PostgreSQL 18] down(): V2 is not applied; call up() first
                    Run again: -Dtest='MisuseOfMethods$DownBeforeUp#test' -Dmigrationtest.scope=2 \
                    -Dmigrationtest.databases=18""")
    static class DownBeforeUp implements MisuseTest.Project18 {
        @MigrationTest("2")
        void test(MigrationRun run) {
            run.down();
        }
    }

    @Misuse(says = """
                    [V2 add email · PostgreSQL 18] upTo(1): the database is at V1 already
                    Run again: -Dtest='MisuseOfMethods$UpToAVersionBehind#test' -Dmigrationtest.scope=2 \
                    -Dmigrationtest.databases=18""")
    static class UpToAVersionBehind implements MisuseTest.Project18 {
        @MigrationTest("2")
        void test(MigrationRun run) {
            run.upTo("1");
        }
    }

    @Misuse(says = """
                    [V2 add email · PostgreSQL 18] upTo(9): the history has no such version; it goes from V1 to \
                    V4
                    Run again: -Dtest='MisuseOfMethods$UpToAVersionThatIsNotThere#test' -Dmigrationtest.scope=2 \
                    -Dmigrationtest.databases=18""")
    static class UpToAVersionThatIsNotThere implements MisuseTest.Project18 {
        @MigrationTest("2")
        void test(MigrationRun run) {
            run.upTo("9");
        }
    }

    @Misuse(says = """
                    [V2 add email · PostgreSQL 18] ERROR: relation "custommer" does not exist
                      Position: 13
                      in: insert into custommer values (1)
                    Run again: -Dtest='MisuseOfMethods$BadSqlInTheBody#test' -Dmigrationtest.scope=2 \
                    -Dmigrationtest.databases=18""")
    static class BadSqlInTheBody implements MisuseTest.Project18 {
        @MigrationTest("2")
        void test(MigrationRun run) {
            run.execute("insert into custommer values (1)");
        }
    }
}
