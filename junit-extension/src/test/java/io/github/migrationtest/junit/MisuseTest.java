package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cannot be meant is told once, with place, rule and way out, however many tests are concerned: the others are
 * skipped. A further kind is one more nested class in one of {@link #PLACES}.
 */
class MisuseTest {

    private static final List<Class<?>> PLACES = List.of(
            MisuseOfMethods.class,
            MisuseOfScopes.class,
            MisuseOfDatabases.class,
            MisuseOfServers.class,
            MisuseOfHistories.class,
            MisuseOfFlyway.class,
            MisuseOfData.class,
            MisuseOfRows.class,
            MisuseOfSettings.class);

    static Stream<Named<Class<?>>> kinds() {
        return PLACES.stream()
                .flatMap(place -> Arrays.stream(place.getDeclaredClasses()))
                .filter(kind -> kind.isAnnotationPresent(Misuse.class))
                .map(kind -> Named.of(
                        kind.getSimpleName()
                                .replaceAll("(?<=[A-Za-z])(?=[A-Z])", " ")
                                .toLowerCase(Locale.ROOT),
                        kind));
    }

    @Test
    void thereAreMany() {
        assertThat(kinds()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isToldOnce(Class<?> kind, @TempDir Path folder) {
        Misuse misuse = kind.getAnnotation(Misuse.class);
        Project project = new Project(folder);
        for (String file : misuse.files()) {
            int colon = file.indexOf(": ");
            project.file(file.substring(0, colon), file.substring(colon + 2));
        }

        Execution execution = inFolder(folder, misuse, () -> project.runAsIs(kind, misuse.settings()));

        assertThat(portable(refusal(execution), folder)).isEqualTo(misuse.says());
    }

    /** The same on every machine, with every version. */
    private static String portable(String message, Path folder) {
        return message.replace(folder.toString(), "{project}")
                .replace(System.getProperty("user.dir"), "{module}")
                .replaceAll("(?<=@127\\.0\\.0\\.1:)\\d+", "0")
                .replaceAll("Flyway [\\d.]+", "Flyway 0")
                .replaceAll("\\b(1[3-9])\\.\\d+\\b", "$1.0");
    }

    private interface Run {
        Execution run();
    }

    /** Maven's plugins name the project's folder by this property. */
    private static Execution inFolder(Path folder, Misuse misuse, Run run) {
        Map<String, String> properties = new TreeMap<>(Map.of("basedir", folder.toString()));
        for (String property : misuse.systemProperties()) {
            String[] parts = property.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        for (String setting : misuse.settings()) {
            // the build's own value would win; a blank one counts as not given
            properties.putIfAbsent(setting.substring(0, setting.indexOf('=')), "");
        }
        Map<String, String> before = new TreeMap<>();
        properties.forEach((name, value) -> before.put(name, String.valueOf(System.setProperty(name, value))));
        try {
            return run.run();
        } finally {
            before.forEach((name, value) -> {
                if (value.equals("null")) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }

    /** The only failure; what else was not run points to it. */
    private static String refusal(Execution execution) {
        List<String> failures = new ArrayList<>();
        for (Execution.Leaf leaf : execution.leaves()) {
            switch (leaf.result().getStatus()) {
                case FAILED -> failures.add(leaf.message());
                case ABORTED -> assertThat(leaf.message()).containsAnyOf("refused for the same reason", "not reached");
                case SUCCESSFUL -> {} // not concerned
            }
        }
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    /** What most kinds of misuse are written around. */
    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    @Databases("18")
    interface Project18 {}

    /** The least that somebody tests. */
    interface OneTest extends Project18 {
        @MigrationTest
        default void up(MigrationRun run) {
            run.up();
        }
    }
}
