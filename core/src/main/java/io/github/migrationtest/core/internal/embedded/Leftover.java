package io.github.migrationtest.core.internal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server whose owner has died without ending it. */
final class Leftover {

    private Leftover() {}

    /** Ends the server of a data directory, if there is one and it is beyond doubt that one. */
    static void stop(Path data) throws IOException, InterruptedException {
        Optional<ProcessHandle> server = find(data);
        if (server.isPresent()) {
            quit(server.get());
        }
        SharedMemory.remove(data);
    }

    /** The server that runs in a data directory, whoever started it. */
    static Optional<ProcessHandle> find(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile);
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> runs(process, data));
    }

    // SIGQUIT is PostgreSQL's immediate shutdown; after a SIGKILL its shared memory would stay.
    private static void quit(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid()))
                .start()
                .waitFor();
        try {
            server.onExit().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            server.destroyForcibly();
        }
    }

    // The number alone proves nothing: the system gives it to another process after a while.
    private static boolean runs(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(false);
    }
}
