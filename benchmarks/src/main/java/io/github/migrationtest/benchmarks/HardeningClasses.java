package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.junit.MigrationChecks;
import io.github.migrationtest.junit.MigrationTest;
import io.github.migrationtest.junit.Migrations;
import java.util.List;

/** What is run and killed: four classes, each with a history of its own in the folder that the JVM runs in. */
final class HardeningClasses {

    static final List<String> HISTORIES = List.of("first", "second", "third", "fourth");

    static final List<Class<?>> ALL = List.of(First.class, Second.class, Third.class, Fourth.class);

    private HardeningClasses() {}

    /** All checks, and a run of its own that says what the whole history has made. */
    interface Checks extends MigrationChecks {

        @MigrationTest("3")
        default void opened(MigrationRun run) {
            run.upTo(System.getProperty("last"));
            System.out.println(
                    "head " + getClass().getSimpleName() + " " + DatabaseChecksum.of(run.database()::connect));
        }
    }

    @Migrations(locations = "filesystem:first/migration", undo = "filesystem:first/undo")
    static class First implements Checks {}

    @Migrations(locations = "filesystem:second/migration", undo = "filesystem:second/undo")
    static class Second implements Checks {}

    @Migrations(locations = "filesystem:third/migration", undo = "filesystem:third/undo")
    static class Third implements Checks {}

    @Migrations(locations = "filesystem:fourth/migration", undo = "filesystem:fourth/undo")
    static class Fourth implements Checks {}
}
