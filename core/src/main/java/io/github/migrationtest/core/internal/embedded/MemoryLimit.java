package io.github.migrationtest.core.internal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory this process can have on Linux: the machine's, or what its control group leaves of it.
 *
 * <p>The JVM's management beans say the same, but loading them takes 50 ms of a run that takes one and a half seconds.
 */
final class MemoryLimit {

    private static final Path PROC = Path.of("/proc");
    private static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");

    private MemoryLimit() {}

    /**
     * The limit in bytes.
     *
     * @throws IOException on a system that is not Linux
     */
    static long bytes() throws IOException {
        return bytes(PROC, CONTROL_GROUPS);
    }

    static long bytes(Path proc, Path controlGroups) throws IOException {
        long limit = machine(proc.resolve("meminfo"));
        for (String line : Files.readAllLines(proc.resolve("self/cgroup"))) {
            String[] parts = line.split(":", 3);
            // version 2 has one hierarchy without a name; version 1 has one for memory
            if (parts.length == 3 && parts[1].isEmpty()) {
                limit = Math.min(limit, group(controlGroups, parts[2], "memory.max"));
            } else if (parts.length == 3 && parts[1].equals("memory")) {
                limit = Math.min(limit, group(controlGroups.resolve("memory"), parts[2], "memory.limit_in_bytes"));
            }
        }
        return limit;
    }

    private static long machine(Path meminfo) throws IOException {
        for (String line : Files.readAllLines(meminfo)) {
            if (line.startsWith("MemTotal:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
        throw new IOException("No MemTotal in " + meminfo);
    }

    /** The smallest limit of a group and those around it; in a container, its own group is the root. */
    private static long group(Path root, String path, String file) throws IOException {
        long limit = Long.MAX_VALUE;
        Path group = root.resolve(path.substring(1)).normalize();
        while (group.startsWith(root)) {
            limit = Math.min(limit, limit(group.resolve(file)));
            group = group.getParent();
        }
        return limit;
    }

    private static long limit(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return Long.MAX_VALUE;
        }
        String text = Files.readString(file).strip();
        return text.equals("max") ? Long.MAX_VALUE : Long.parseLong(text);
    }
}
