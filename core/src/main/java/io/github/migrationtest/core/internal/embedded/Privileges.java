package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to run PostgreSQL's programs, which refuse to run as root: root drops to an unprivileged user.
 *
 * @param prefix the command that drops privileges, before the program; empty for an ordinary user
 * @param owner the user whom the server's files must belong to; null for ourselves
 */
record Privileges(List<String> prefix, @Nullable String owner) {

    /** The user that owns nothing, on Linux and macOS: initdb wants one that has a name. */
    static final String NOBODY = "nobody";

    // unshare last: default containers forbid it. What is refused or not installed exits other than with 0.
    private static final List<Privileges> WAYS = List.of(
            new Privileges(List.of("setpriv", "--reuid", NOBODY, "--clear-groups", "--"), NOBODY),
            new Privileges(List.of("runuser", "-u", NOBODY, "--"), NOBODY),
            new Privileges(List.of("su", "-s", "/bin/sh", NOBODY, "-c", "exec \"$0\" \"$@\"", "--"), NOBODY),
            new Privileges(List.of("sudo", "-n", "-u", NOBODY, "--"), NOBODY),
            new Privileges(List.of("unshare", "--user", "--"), null));

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.isDirectory(Path.of("/etc"));
    }

    /**
     * The way that works here.
     *
     * @param program a program that the unprivileged user must be able to run
     */
    static Privileges find(Path program) throws InterruptedException {
        if (!isRoot()) {
            return new Privileges(List.of(), null);
        }
        for (Privileges way : WAYS) {
            if (way.succeeds("test", "-x", program.toString())) {
                return way;
            } else if (way.succeeds("true")) {
                throw unreachable(program);
            }
        }
        throw new DatabaseUnavailableException("PostgreSQL refuses to run as root, and none of setpriv, runuser, su,"
                + " sudo and unshare could drop to the user '" + NOBODY + "' here. Run the tests as an ordinary user,"
                + " install setpriv (package util-linux), or use an image (postgres:18).");
    }

    private static ConfigurationException unreachable(Path program) {
        return new ConfigurationException(
                "The user '" + NOBODY + "', whom PostgreSQL runs as because it refuses to run as"
                        + " root, cannot reach " + program + ". Let " + CacheFolder.KEY
                        + " name a folder that every user can enter, as /var/cache/migration-test.");
    }

    private boolean succeeds(String... program) throws InterruptedException {
        try {
            return new ProcessBuilder(command(program))
                            .directory(Path.of("/").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** A command line that runs a program without privileges. */
    List<String> command(String... program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(program));
        return command;
    }

    /** Gives a folder that we made to the server's user. */
    void own(Path folder) throws IOException {
        if (owner != null) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
    }
}
