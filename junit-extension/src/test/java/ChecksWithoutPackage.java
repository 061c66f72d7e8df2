import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.junit.Databases;
import io.github.migrationtest.junit.MigrationTest;
import io.github.migrationtest.junit.Migrations;

/** Run by {@code ReplayTest}: in no package, as README's own first class is. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class ChecksWithoutPackage {

    @MigrationTest("2")
    void idle(MigrationRun run) {}
}
