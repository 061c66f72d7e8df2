package io.github.migrationtest.core.internal.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the {@code git} command in a folder. It reads only: no lock is taken, nobody is asked for a password, no daemon is
 * started, and what a hook has put into the environment for a repository of its own does not count.
 */
final class Git {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** What git sets while it runs a hook, and what would let it look elsewhere than in the folder. */
    private static final List<String> OF_HOOKS = List.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_PREFIX",
            "GIT_COMMON_DIR",
            "GIT_OBJECT_DIRECTORY",
            "GIT_NAMESPACE");

    private final Path folder;
    private final Map<String, String> environment;
    private final Duration timeout;

    /** @param environment variables for git alone, beyond those of this JVM */
    Git(Path folder, Map<String, String> environment) {
        this(folder, environment, TIMEOUT);
    }

    Git(Path folder, Map<String, String> environment, Duration timeout) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.timeout = timeout;
    }

    /** The same in another folder. */
    Git in(Path other) {
        return new Git(other, environment, timeout);
    }

    Answer ask(String... arguments) {
        return answer("", arguments);
    }

    /**
     * Runs one command.
     *
     * @param input what the command reads; paths go here and not into arguments, which Java cannot encode everywhere
     * @throws GitException if git cannot be run or does not come to an end
     */
    Answer answer(String input, String... arguments) {
        Process process = start(arguments);
        try {
            Drain output = new Drain(process.getInputStream());
            Drain error = new Drain(process.getErrorStream());
            write(process, input);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new GitException(
                        "'git " + arguments[0] + "' did not end within " + timeout.toSeconds() + " s",
                        "see what it waits for: git " + String.join(" ", arguments));
            }
            return new Answer(process.exitValue(), output.bytes(), new String(error.bytes(), Answer.CHARSET));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("the thread was interrupted while git was asked", "run it again");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        OF_HOOKS.forEach(builder.environment()::remove);
        builder.environment().putAll(Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new GitException("there is no git command to ask", "install git where the tests are run");
        }
    }

    private static void write(Process process, String input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(Answer.CHARSET));
        } catch (IOException ended) {
            // It ended without reading: its exit code and its error tell why.
        }
    }

    /** Reads a stream to its end beside the other one, so that git never waits for us. */
    private static final class Drain extends Thread {

        private final InputStream stream;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Drain(InputStream stream) {
            super("migration-test git");
            this.stream = stream;
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try {
                stream.transferTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read what git says", e);
            }
        }

        byte[] bytes() throws InterruptedException {
            join();
            return bytes.toByteArray();
        }
    }
}
