package io.github.migrationtest.core.internal.embedded;

import java.io.IOException;
import java.nio.file.Files;
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
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return;
        }
        Optional<ProcessHandle> server =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> runs(process, data));
        if (server.isPresent()) {
            quit(server.get());
        }
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
