package io.github.migrationtest.core.internal.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GitTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(25) // less than the command would take
    void endsACommandThatDoesNotEnd() {
        Git git = new Git(folder, Map.of(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> git.ask("-c", "alias.wait=!sleep 30", "wait"))
                .isInstanceOf(GitException.class)
                .hasMessage("'git -c' did not end within 1 s");
        assertThat(ProcessHandle.current().descendants().flatMap(process -> process.info().commandLine().stream()))
                .noneMatch(command -> command.contains("sleep 30"));
    }

    @Test
    void readsAndWritesMoreThanAPipeHolds() throws IOException {
        GitRepository repository = GitRepository.create(folder);
        repository.write("long.sql", "select 1;\n".repeat(100_000)).commit();
        Git git = new Git(folder, Map.of());

        Answer answer = git.answer("HEAD:long.sql\n".repeat(20), "cat-file", "--batch");

        assertThat(answer.output().length).isGreaterThan(20_000_000);
    }

    @Test
    void tellsWhatGitComplainsOf() {
        assertThatThrownBy(() ->
                        new Git(folder, Map.of()).ask("diff", "--nonsense").required("diff --nonsense"))
                .isInstanceOf(GitException.class)
                .hasMessageStartingWith("'git diff --nonsense' failed: ")
                .hasMessageContaining("nonsense");
    }
}
