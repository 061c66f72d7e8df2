package io.github.migrationtest.core.internal.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * When this machine was started. Servers run with {@code fsync} off, so that what they wrote before can be torn where the
 * machine has stopped since.
 */
final class Boot {

    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /** Changes with each start of the machine; empty where that cannot be told. */
    static Optional<String> id() throws IOException, InterruptedException {
        if (Files.isReadable(LINUX)) {
            return Optional.of(Files.readString(LINUX).strip());
        }
        return macOs();
    }

    private static Optional<String> macOs() throws InterruptedException {
        try {
            Process sysctl = new ProcessBuilder("sysctl", "-n", "kern.bootsessionuuid")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(sysctl.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return sysctl.waitFor() == 0 && !said.isEmpty() ? Optional.of(said) : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }
}
