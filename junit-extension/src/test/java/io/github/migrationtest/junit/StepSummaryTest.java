package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {

    private static final int LIMIT = 1024 * 1024;

    @TempDir
    private Path folder;

    private static MarkdownSummary summary(String title, String... remarks) {
        return new MarkdownSummary(title, "described", List.of(), List.of(), List.of(remarks));
    }

    @Test
    void appendsToWhatOthersWrote() throws IOException {
        Path file = Files.writeString(folder.resolve("summary.md"), "of others\n");

        assertThat(StepSummary.append(file, summary("Shop: 1 passed", "no undo")))
                .isEmpty();

        assertThat(file).hasContent("of others\n### Shop: 1 passed\n\ndescribed\n\n\nno undo\n\n");
    }

    @Test
    void staysBelowTheLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("summary.md"), "x".repeat(LIMIT - 300));

        StepSummary.append(file, summary("Shop", "y".repeat(400)));
        assertThat(Files.readString(file).substring(LIMIT - 300))
                .isEqualTo("### Shop\n\nNo room for more: the table and 0 failures are in the test report.\n\n");
        for (int i = 0; i < 20; i++) {
            StepSummary.append(file, summary("Shop", "y".repeat(400)));
        }
        assertThat(Files.size(file)).isBetween(LIMIT - 200L, (long) LIMIT);
    }

    @Test
    void severalJvmsTakeTurns() throws Exception {
        Path file = folder.resolve("summary.md");
        List<Process> forks = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            forks.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Fork.class.getName(),
                            file.toString(),
                            name)
                    .inheritIO()
                    .start());
        }
        for (Process fork : forks) {
            assertThat(fork.waitFor()).isZero();
        }

        for (String name : List.of("a", "b", "c")) {
            assertThat(Files.readString(file)
                            .split("(?m)^### " + name + "\n\ndescribed\n\n\n" + name.repeat(999) + "$", -1))
                    .hasSize(51);
        }
    }

    /** Appends fifty summaries. */
    static final class Fork {
        public static void main(String[] arguments) {
            for (int i = 0; i < 50; i++) {
                StepSummary.append(Path.of(arguments[0]), summary(arguments[1], arguments[1].repeat(999)));
            }
        }
    }
}
