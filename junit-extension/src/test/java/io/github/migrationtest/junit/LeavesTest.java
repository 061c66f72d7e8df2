package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.check.Applies;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestTag;

/** Which invocations a test method has, and what they are called. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class LeavesTest {

    @Test
    void oneForEachMigrationAndDatabaseTheOldestFirst() {
        assertThat(Execution.of(TwoDatabases.class).verdicts("up"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 14 passed",
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 add email · PostgreSQL 14 passed",
                        "V2 add email · PostgreSQL 18 passed",
                        "V3 add phone · PostgreSQL 14 passed",
                        "V3 add phone · PostgreSQL 18 passed",
                        "V4 create orders · PostgreSQL 14 passed",
                        "V4 create orders · PostgreSQL 18 passed");
    }

    @Databases({"14", "18"})
    static class TwoDatabases {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void versionsNamedInTheAnnotationWinOverTheScope() {
        Execution execution = Execution.of(Named.class);

        assertThat(execution.verdicts("one")).containsExactly("V2 add email · PostgreSQL 18 passed");
        assertThat(execution.verdicts("two"))
                .containsExactly("V1 create customer · PostgreSQL 18 passed", "V3 add phone · PostgreSQL 18 passed");
        assertThat(execution.verdicts("inScope"))
                .containsExactly("V3 add phone · PostgreSQL 18 passed", "V4 create orders · PostgreSQL 18 passed");
    }

    @Migrations(
            locations = "classpath:histories/plain/migration",
            undo = "classpath:histories/plain/undo",
            scope = "from:3")
    static class Named {
        @MigrationTest("2")
        void one(MigrationRun run) {
            run.up();
        }

        @MigrationTest({"3", "1"})
        void two(MigrationRun run) {
            run.up();
        }

        @MigrationTest
        void inScope(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void theDatabasesMajorVersionFilters() {
        Execution execution = Execution.of(Filtered.class);

        assertThat(execution.verdicts("newOnes")).containsExactly("V2 add email · PostgreSQL 18 passed");
        assertThat(execution.verdicts("oldOnes")).containsExactly("V2 add email · PostgreSQL 14 passed");
    }

    @Databases({"embedded:18", "14"})
    static class Filtered {
        @MigrationTest(value = "2", minVersion = 15)
        void newOnes(MigrationRun run) {
            run.up();
        }

        @MigrationTest(value = "2", maxVersion = 17)
        void oldOnes(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void aTestForVersionsThatNobodyNamedIsAbsentAndSaysSo() {
        Execution execution = Execution.of(FilteredAway.class);

        assertThat(execution.verdicts("up")).containsExactly("V2 add email · PostgreSQL 18 passed");
        if (JUnitVersion.allowsZeroInvocations()) {
            assertThat(execution.verdicts("forOlder")).isEmpty();
        } else {
            assertThat(execution.verdicts("forOlder")).containsExactly("forOlder(MigrationRun) skipped");
        }
        assertThat(execution.output()).contains("\n  forOlder: none of the databases is PostgreSQL 15 or older\n");
    }

    static class FilteredAway {
        @MigrationTest("2")
        void up(MigrationRun run) {
            run.up();
        }

        @MigrationTest(value = "2", maxVersion = 15)
        void forOlder(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void annotationsMayBeComposed() {
        assertThat(Execution.of(Composed.class).verdicts())
                .containsExactly("splitsName: V2 add email · PostgreSQL 14 passed");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @MigrationTest("2")
    @interface EmailTest {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @Databases("14")
    @interface OnTheOldest {}

    @OnTheOldest
    static class Composed {
        @EmailTest
        void splitsName(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void nestedClassesTakeWhatTheirEnclosingClassSays() {
        assertThat(Execution.of(Outside.class).verdicts())
                .containsExactly(
                        "own: V3 add phone · PostgreSQL 14 passed", "inner: V2 add email · PostgreSQL 14 passed");
    }

    @Databases("14")
    static class Outside {
        @MigrationTest("3")
        void own(MigrationRun run) {
            run.up();
        }

        @Nested
        class Inside {
            @MigrationTest("2")
            void inner(MigrationRun run) {
                run.up();
            }
        }
    }

    @Test
    void baseClassesAndInterfacesAreInherited() {
        Execution execution = Execution.of(Derived.class);

        assertThat(execution.verdicts("ofBase")).containsExactly("V2 add email · PostgreSQL 14 passed");
        assertThat(execution.verdicts("ofInterface")).containsExactly("V3 add phone · PostgreSQL 14 passed");
        assertThat(execution.verdicts("leftOut")).isEmpty();
    }

    @Databases("14")
    abstract static class Base {
        @MigrationTest("2")
        void ofBase(MigrationRun run) {
            run.up();
        }
    }

    interface Shared {
        @MigrationTest("3")
        default void ofInterface(MigrationRun run) {
            run.up();
        }

        @MigrationTest
        default void leftOut(MigrationRun run) {
            throw new AssertionError("overridden without the annotation, so never run");
        }
    }

    static class Derived extends Base implements Shared {
        @Override
        public void leftOut(MigrationRun run) {}
    }

    @Test
    void theTagIsMigration() {
        assertThat(Execution.of(Composed.class)
                        .leaf("splitsName", "V2")
                        .descriptor()
                        .getTags())
                .containsExactly(TestTag.create("migration"));
    }

    @Test
    void parametersAreOfTheKindsThatTheDocumentationNames() {
        Acting.SEEN.clear();

        assertThat(Execution.of(Acting.class).problems()).isEmpty();
        assertThat(Execution.of(Looking.class).problems()).isEmpty();
        assertThat(Execution.of(Whole.class).verdicts()).containsExactly("history: history passed");

        assertThat(Acting.SEEN)
                .containsExactly(
                        "before V2: 0 columns called email",
                        "acting V2 add email of 4",
                        "after V2: 1 columns called email",
                        "looking V2 add email, V2 add email · PostgreSQL 18, applies");
        assertThat(Whole.description).startsWith("Flyway ").endsWith(", classpath:histories/plain/migration");
    }

    static class Acting {
        static final List<String> SEEN = new ArrayList<>();

        @BeforeEach
        void before(MigrationRun run) {
            SEEN.add("before " + run.migration().label() + ": " + emails(run));
        }

        @MigrationTest("2")
        void acting(Migration migration, MigrationHistory history, MigrationRun run) {
            run.up();
            SEEN.add("acting " + migration + " of " + history.migrations().size());
        }

        @AfterEach
        void after(MigrationRun run) {
            SEEN.add("after " + run.migration().label() + ": " + emails(run));
        }

        private static String emails(MigrationRun run) {
            return run.query(
                                    "select count(*) from pg_attribute where attname = 'email' and attrelid = 'customer'::regclass")
                            .get(0)
                            .get("count")
                    + " columns called email";
        }
    }

    static class Looking {
        @MigrationTest("2")
        void looking(RecordedRun run, Migration migration, Applies check) {
            Acting.SEEN.add("looking " + migration + ", " + run.displayName() + ", " + check.name());
        }
    }

    static class Whole {
        static String description = "";

        @MigrationTest
        void history(MigrationHistory history) {
            description = history.description();
        }
    }
}
