package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.check.MigrationCheck;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What one test method is run for.
 *
 * @param method the test method
 * @param subject what it looks at, which decides how often it is run
 * @param group whether its migrations are applied as one step
 * @param migrations the migrations that it is run for, in the history's order
 * @param scope the scope in words, where it was chosen, and how it came to its migrations
 * @param changes what the branch changed, as far as the scope or the history's check ask for it
 * @param databases the databases that it is run on
 * @param defaultDatabase whether nobody named a database
 * @param checks the checks that its parameters ask for
 * @param climb what its climbs are shared by
 * @param keep which databases are kept
 * @param common what holds for its whole class
 * @param settings the user's settings, annotations among them
 */
record MethodPlan(
        Method method,
        Subject subject,
        boolean group,
        List<Migration> migrations,
        String scope,
        BranchChanges changes,
        List<DatabaseSpec> databases,
        boolean defaultDatabase,
        List<MigrationCheck> checks,
        ClimbKey climb,
        KeepDatabase.When keep,
        ClassSettings common,
        Settings settings) {

    /** What a test method looks at. */
    enum Subject {
        /** A database of its own. */
        RUN,
        /** The round trip that is shared. */
        RECORD,
        /** The history as a whole: one invocation. */
        HISTORY;

        static Subject of(Method method, String place) {
            List<Class<?>> types = Arrays.asList(method.getParameterTypes());
            boolean run = types.contains(MigrationRun.class);
            boolean recorded = types.contains(RecordedRun.class);
            if (run && recorded) {
                throw new ConfigurationException("@MigrationTest at " + place
                        + " takes a MigrationRun and a RecordedRun: a test acts on a database of its own, or looks at"
                        + " the shared round trip. Leave one of them out.");
            }
            if (run || recorded) {
                return run ? RUN : RECORD;
            }
            if (types.contains(MigrationHistory.class)) {
                return HISTORY;
            }
            throw new ConfigurationException("@MigrationTest at " + place
                    + " has no parameter to test with. Add a MigrationRun (a database of its own to act on), a"
                    + " RecordedRun (the shared round trip) or a MigrationHistory.");
        }
    }

    MigrationHistory history() {
        return climb.history();
    }

    /** Whether the method names its own migrations, wherever the scope begins. */
    boolean namesMigrations() {
        return AnnotationSupport.findAnnotation(method, MigrationTest.class)
                .filter(test -> test.value().length > 0)
                .isPresent();
    }

    /** Why the method has nothing to be run for, which is no mistake; mostly empty. */
    Optional<String> absent() {
        for (MigrationCheck check : checks) {
            Optional<String> reason = check.absent(history());
            if (reason.isPresent()) {
                return Optional.of(check.name() + ": " + reason.get());
            }
        }
        if (databases.isEmpty()) {
            MigrationTest test = AnnotationSupport.findAnnotation(method, MigrationTest.class)
                    .orElseThrow();
            String wanted = test.maxVersion() == Integer.MAX_VALUE
                    ? test.minVersion() + " or newer"
                    : test.minVersion() == 0
                            ? test.maxVersion() + " or older"
                            : test.minVersion() + " to " + test.maxVersion();
            return Optional.of(method.getName() + ": none of the databases is PostgreSQL " + wanted);
        }
        return migrations.isEmpty() && subject != Subject.HISTORY
                ? Optional.of(method.getName() + ": nothing in " + scope + " that it concerns")
                : Optional.empty();
    }
}
