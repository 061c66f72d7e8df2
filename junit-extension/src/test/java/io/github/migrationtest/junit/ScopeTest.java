package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the scope comes from: the strongest source wins, and the summary names it. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class ScopeTest {

    @Test
    void withoutAnythingSaidTheProjectsPropertiesCount() {
        assertThat(scoped(Unsaid.class)).isEqualTo("V1, V2, V3, V4 by scope all (migrationtest.properties)");
    }

    static class Unsaid {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
        }
    }

    @Migrations(
            locations = "classpath:histories/plain/migration",
            undo = "classpath:histories/plain/undo",
            scope = "2..3")
    static class Said extends Unsaid {}

    @Test
    void eachSourceWinsOverTheNext() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ProjectInGit.withProperties(before, "migrationtest.scope=last:1"));
        try {
            assertThat(scoped(Unsaid.class)).isEqualTo("V4 by scope last:1 (migrationtest.properties)");
            assertThat(scoped(Said.class)).isEqualTo("V2, V3 by scope 2..3 (@Migrations at Said)");
            assertThat(scoped(Said.class, "migrationtest.scope=from:3"))
                    .isEqualTo("V3, V4 by scope from:3 (JUnit configuration parameter)");
            System.setProperty("migrationtest.scope", "1");
            assertThat(scoped(Said.class, "migrationtest.scope=from:3")).isEqualTo("V1 by scope 1 (system property)");
        } finally {
            System.clearProperty("migrationtest.scope");
            thread.setContextClassLoader(before);
        }
    }

    private static String scoped(Class<?> testClass, String... parameters) {
        Execution execution = Execution.of(testClass, parameters);
        assertThat(execution.problems()).isEmpty();
        List<String> labels = execution.verdicts("up").stream()
                .map(verdict -> verdict.substring(0, verdict.indexOf(' ')))
                .toList();
        String header = execution
                .output()
                .lines()
                .filter(line -> line.contains("scope "))
                .findFirst()
                .orElseThrow();
        return String.join(", ", labels) + " by " + header.substring(header.indexOf("scope "));
    }
}
