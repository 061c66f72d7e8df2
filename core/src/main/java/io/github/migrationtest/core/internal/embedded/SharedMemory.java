package io.github.migrationtest.core.internal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The segment of System V shared memory that a server that was killed leaves: nobody else removes it before the machine
 * stops, and their number is limited. PostgreSQL documentation, 19.4.1: Shared Memory and Semaphores.
 */
final class SharedMemory {

    private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");

    private SharedMemory() {}

    /** Removes the one of a data directory that nobody runs any more; does nothing where that is not beyond doubt. */
    static void remove(Path data) throws IOException, InterruptedException {
        try {
            List<String> pidFile = Files.readAllLines(data.resolve("postmaster.pid"));
            if (pidFile.size() >= 7 && Files.isReadable(SEGMENTS)) {
                remove(pidFile.get(0).strip(), pidFile.get(6).strip().split("\\s+"));
            }
        } catch (NoSuchFileException stoppedCleanly) {
            return;
        }
    }

    /** @param named the segment's key and number */
    private static void remove(String server, String[] named) throws IOException, InterruptedException {
        try (Stream<String> lines = Files.lines(SEGMENTS)) {
            boolean itsOwn = lines.map(line -> line.strip().split("\\s+"))
                    .anyMatch(segment -> named.length == 2
                            && segment[0].equals(named[0])
                            && segment[1].equals(named[1])
                            && segment[4].equals(server));
            if (!itsOwn) {
                return;
            }
        }
        try {
            new ProcessBuilder("ipcrm", "-m", named[1])
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notInstalled) {
            return;
        }
    }
}
