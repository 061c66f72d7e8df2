package io.github.migrationtest.core.internal.server;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The run that this JVM is part of, and the project that is run: what one run has kept stays until the project's next
 * one.
 *
 * <p>A Maven build is one run, with all the JVMs that it forks; elsewhere each JVM is one.
 *
 * @param project names the project's folder, and can stand in a file name
 * @param id tells this run from others, of this project or not
 */
public record ThisRun(String project, String id) {

    private static final String JVM_PROPERTY = "io.github.migrationtest.jvm";

    // Surefire's JVM is a child of Maven's, or of a shell between the two.
    private static final int ANCESTORS = 3;

    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    /**
     * Tells this JVM from others; the same for all its class loaders, so that none opens another's lock file: closing that
     * would free the lock.
     */
    public static String jvm() {
        return (String) System.getProperties()
                .computeIfAbsent(
                        JVM_PROPERTY, key -> UUID.randomUUID().toString().substring(0, 8));
    }

    /** The run of this JVM. */
    public static ThisRun current() {
        ProcessHandle self = ProcessHandle.current();
        ProcessHandle run = Stream.iterate(
                        Optional.of(self), Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .limit(1 + ANCESTORS)
                .flatMap(Optional::stream)
                .filter(ThisRun::isMaven)
                .findFirst()
                .orElse(self);
        // The number alone is given to another process after a while.
        String id = run.pid() + "@"
                + run.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new ThisRun(project(Path.of("").toAbsolutePath()), id);
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Stream.of(arguments).anyMatch(MAVEN::equals))
                .orElse(false);
    }

    private static String project(Path folder) {
        String name =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("root");
        return name.replaceAll("[^A-Za-z0-9_.-]", "_") + "-"
                + HexFormat.of().toHexDigits(folder.toString().hashCode());
    }
}
