package io.github.migrationtest.core.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository in a temporary folder, made with the git command and independent of this machine's settings. */
public final class GitRepository {

    /** No settings but the repository's own. */
    public static final Map<String, String> ENVIRONMENT =
            Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C.UTF-8");

    private final Path root;

    private GitRepository(Path root) {
        this.root = root;
    }

    /** A new repository without a commit, on the branch main. */
    public static GitRepository create(Path root) throws IOException {
        Files.createDirectories(root);
        GitRepository repository = new GitRepository(root.toRealPath());
        repository.git("init", "--quiet", "--initial-branch=main");
        return repository.named();
    }

    /** One that is there already. */
    public static GitRepository at(Path root) throws IOException {
        return new GitRepository(root.toRealPath());
    }

    /** A clone through the file protocol, as from a server. */
    public GitRepository cloned(Path to, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("clone", "--quiet"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("file://" + root, to.toString()));
        git(arguments.toArray(String[]::new));
        return at(to).named();
    }

    private GitRepository named() {
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        return this;
    }

    public Path root() {
        return root;
    }

    public GitRepository write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Commits whatever is there. */
    public GitRepository commit() {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", "change");
        return this;
    }

    /** Runs git and returns what it printed. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
            builder.environment().putAll(ENVIRONMENT);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " in " + root + ": " + output);
            }
            return output.strip();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(command + " in " + root, e);
        }
    }

    /** The seven characters of a commit. */
    public String commitOf(String name) {
        return git("rev-parse", name).substring(0, 7);
    }
}
