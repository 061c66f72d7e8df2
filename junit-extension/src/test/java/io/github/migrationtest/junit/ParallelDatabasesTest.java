package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import io.github.migrationtest.core.check.Applies;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.junit.threads.V1__Note_thread;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The databases of a matrix are climbed side by side, and nobody can tell but by the clock. */
@Databases({"14", "18"})
class ParallelDatabasesTest {

    private static final String THREAD = "migration-test climb ";

    @BeforeEach
    void severalCores() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
        V1__Note_thread.NAMES.clear();
    }

    @Migrations(locations = "classpath:io/github/migrationtest/junit/threads")
    static class Threads {
        @MigrationTest
        void looks(RecordedRun run) {
            assertThat(run.up()).isNotNull();
        }
    }

    @Test
    void climbsInTheBackground() {
        assertThat(Execution.of(Threads.class).problems()).isEmpty();

        assertThat(V1__Note_thread.NAMES).anySatisfy(name -> assertThat(name).startsWith(THREAD));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith(THREAD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrationtest.parallel=false", "migrationtest.parallel=1", "migrationtest.databases=18"})
    void unlessItIsSwitchedOffOrThereIsOneDatabaseOnly(String parameter) {
        assertThat(Execution.of(Threads.class, parameter).problems()).isEmpty();

        assertThat(V1__Note_thread.NAMES)
                .isNotEmpty()
                .noneSatisfy(name -> assertThat(name).startsWith(THREAD));
    }

    /** As an IDE runs one leaf again. */
    @Test
    void aSingleInvocationStartsNothingElse() {
        String method = "[engine:junit-jupiter]/[class:" + Threads.class.getName() + "]/[test-template:looks("
                + RecordedRun.class.getName() + ")]";
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false) // would end this JVM's servers
                .addLauncherDiscoveryListeners(new SelectionListener())
                .build();
        Launcher launcher = LauncherFactory.create(config);
        try {
            launcher.execute(request(selectUniqueId(method + "/[test-template-invocation:#2]")));

            assertThat(V1__Note_thread.NAMES).isNotEmpty().containsOnly("main");
        } finally {
            launcher.discover(request(selectUniqueId(method)));
        }
        assertThat(Selection.isOfSingleInvocations()).isFalse();
    }

    private static LauncherDiscoveryRequest request(DiscoverySelector selector) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .configurationParameter("migrationtest.github", "off")
                .build();
    }

    @ParameterizedTest
    @ValueSource(classes = {Plain.class, UpFails.class, SeedFails.class, GroundFails.class, DownFails.class})
    void verdictsAndMessagesAreTheSame(Class<?> testClass) throws SQLException {
        TreeSet<String> before = KeepDatabaseTest.databases();

        Execution parallel = Execution.of(testClass);
        Execution oneByOne = Execution.of(testClass, "migrationtest.parallel=false");

        assertThat(parallel.verdicts()).isEqualTo(oneByOne.verdicts());
        assertThat(parallel.problems()).isEqualTo(oneByOne.problems());
        assertThat(KeepDatabaseTest.databases()).isEqualTo(before);
    }

    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    static class Plain implements MigrationChecks {}

    @Migrations(locations = "classpath:histories/upfails/migration", undo = "classpath:histories/upfails/undo")
    static class UpFails implements MigrationChecks {}

    @Seed(sql = "histories/plain/seed/wrong.sql", at = "2")
    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    static class SeedFails implements MigrationChecks {}

    @Migrations(
            locations = "classpath:histories/upfails/migration",
            undo = "classpath:histories/upfails/undo",
            scope = "last:1")
    static class GroundFails implements MigrationChecks {}

    @Migrations(locations = "classpath:histories/downfails/migration", undo = "classpath:histories/downfails/undo")
    static class DownFails implements MigrationChecks {}

    /** What follows the last migration is told with it, whoever climbed there. */
    @Test
    void aSeedAfterTheLastMigrationIsToldToo() {
        Execution parallel = Execution.of(SeedAtTheEndFails.class);

        assertThat(parallel.problems())
                .isEqualTo(Execution.of(SeedAtTheEndFails.class, "migrationtest.parallel=false")
                        .problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("applies: V4 create orders"));
    }

    @Seed(sql = "histories/plain/seed/wrong.sql", at = "4")
    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    static class SeedAtTheEndFails implements MigrationChecks {}

    @Test
    void onlyWhatIsAskedForIsClimbed() {
        Execution.of(List.of(
                selectMethod(Several.class, "first", RecordedRun.class.getName() + "," + Applies.class.getName())));

        assertThat(V1__Note_thread.NAMES).isEmpty();
    }

    @Migrations(locations = {"classpath:histories/none-before", "classpath:io/github/migrationtest/junit/threads"})
    static class Several {
        @MigrationTest("0.1")
        void first(RecordedRun run, Applies check) {}

        @MigrationTest("1")
        void second(RecordedRun run) {}
    }
}
