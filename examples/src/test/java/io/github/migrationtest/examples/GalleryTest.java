package io.github.migrationtest.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.migrationtest.junit.MigrationChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.EventType;

/**
 * The gallery of bad migrations: each folder of {@code src/test/resources/gallery} is a small history with one fault, and
 * its {@code expected.txt} is, to the letter, what a team that makes this fault gets to read.
 *
 * <p>After a change of wording, {@code -Dgallery.write=true} writes the files anew; read them before you commit them.
 */
class GalleryTest {

    private static final Path GALLERY = Path.of("src/test/resources/gallery");

    /** What a team writes; run by the test below with the locations of one case. */
    static class Checks implements MigrationChecks {}

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GALLERY)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndWhatToDo(String name) throws IOException {
        Path folder = GALLERY.resolve(name);
        String said = failures(folder).stream().map(GalleryTest::portable).collect(Collectors.joining("\n\n"));

        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("gallery.write")) {
            Files.writeString(expected, said + "\n");
        }
        assertThat(said + "\n").isEqualTo(Files.readString(expected));
    }

    @Test
    void everyCaseHasAFault() throws IOException {
        assertThat(cases())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(name -> assertThat(GALLERY.resolve(name).resolve("expected.txt"))
                        .isNotEmptyFile());
    }

    private static List<String> failures(Path folder) throws IOException {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("migrationtest.locations", "filesystem:" + folder.resolve("migration"))
                .configurationParameter("migrationtest.undo-locations", "filesystem:" + folder.resolve("undo"))
                .configurationParameter(
                        "migrationtest.config-files", configuration(folder).toString())
                .configurationParameter("migrationtest.testdata", "gallery")
                .configurationParameter("migrationtest.accepted", accepted(folder))
                .configurationParameter("migrationtest.rules", rules(folder))
                .configurationParameter("migrationtest.github", "off")
                .selectors(selectClass(Checks.class))
                .execute()
                .allEvents()
                .filter(EventConditions.event(EventConditions.type(EventType.FINISHED))::matches)
                .flatMap(GalleryTest::message)
                .toList();
    }

    /** A case's own file of acceptances; blank, which counts as not given, where it has none. */
    private static String accepted(Path folder) {
        return Files.exists(folder.resolve("accepted.txt")) ? "gallery/" + folder.getFileName() + "/accepted.txt" : "";
    }

    /** The rules that another case is about; blank where there is none. */
    private static String rules(Path folder) throws IOException {
        Path own = folder.resolve("rules.txt");
        return Files.exists(own) ? Files.readString(own).strip() : "";
    }

    private static Path configuration(Path folder) {
        Path own = folder.resolve("flyway.conf");
        return Files.exists(own) ? own : GALLERY.resolve("flyway.conf");
    }

    private static Stream<String> message(Event event) {
        return event
                .getPayload(TestExecutionResult.class)
                .filter(result -> result.getStatus() == TestExecutionResult.Status.FAILED)
                .flatMap(TestExecutionResult::getThrowable)
                .map(Throwable::getMessage)
                .stream();
    }

    /** Paths are relative to the repository's root, which need not be there; times are those of a machine. */
    private static String portable(String message) {
        return message.replace("examples/src/test", "src/test")
                .replaceAll("held [0-9.]+ m?s( to [0-9.]+ m?s)?", "held 12 ms");
    }
}
