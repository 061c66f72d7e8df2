package io.github.migrationtest.core.internal.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Commands as somebody pastes them into a shell. */
final class ShellCommand {

    private ShellCommand() {}

    /** Starts the server of a data directory, in the background; its log is beside the directory. */
    static String start(Installation installation, Path data) {
        Privileges privileges = installation.privileges();
        String command = quoted(privileges.command(
                installation.program("pg_ctl"),
                "-D",
                data.toString(),
                "-l",
                data.resolveSibling("server.log").toString(),
                "start"));
        // pg_ctl, as another user, wants to come back to the folder that it was called in.
        return privileges.prefix().isEmpty() ? command : "(cd / && " + command + ")";
    }

    static String quoted(List<String> command) {
        return command.stream().map(ShellCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
