package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.internal.server.ServerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shell script between the JVM and a server. */
final class Supervisor {

    /**
     * Copies the data directory, runs the server and, when standard input ends, stops it at once and removes its files.
     *
     * <p>Standard input is a pipe from the JVM, which ends when the JVM closes it, and also when the JVM is killed. All
     * that the JVM ever writes to it is {@value #KEEP}: then the server is stopped cleanly and its data directory stays.
     * Arguments: the initialised data directory, the run folder, the server's command line.
     */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            umask 077
            exec 3<&0 0</dev/null
            initialised=$1 run=$2
            shift 2
            cp -R "$initialised" "$run/data" || exit 1
            # See Storage: on ext4, new databases far from where others were deleted. Other file systems do not know it.
            chattr +T "$run/data/base" 2>/dev/null
            "$@" 3<&- &
            server=$!
            (
              signal=QUIT
              read -r word <&3
              [ "$word" != keep ] || { signal=INT; : >"$run/keeping"; }
              : >"$run/ending"
              # Again, because a server that has only just been started ignores it.
              for second in 1 2 3 4 5 6 7 8 9 10; do
                kill -$signal $server || break
                sleep 1
              done
            ) 2>/dev/null &
            watcher=$!
            exec 3<&-
            wait $server
            status=$?
            kill -KILL $watcher 2>/dev/null
            # Only a server that was killed leaves this file; and with it, as the second word of line 7, its shared memory.
            segment=$(sed -n '7s/^ *[0-9]* *//p' "$run/data/postmaster.pid" 2>/dev/null)
            [ -z "$segment" ] || ipcrm -m $segment 2>/dev/null
            [ ! -e "$run/keeping" ] || exit $status
            # A server that ended by itself leaves its log, from which the JVM says why.
            rm -rf "$run/data"
            [ ! -e "$run/ending" ] || rm -rf "$run"
            exit $status
            """;

    /** What is written to the script's standard input to have the data directory stay. */
    static final String KEEP = "keep";

    private Supervisor() {}

    /** The command that runs a server under the script, without privileges. */
    static List<String> command(Installation installation, Path initialised, RunFolder run, int port) {
        List<String> command = new ArrayList<>(installation
                .privileges()
                .command(
                        "sh",
                        "-c",
                        SCRIPT,
                        "sh",
                        initialised.toString(),
                        run.path().toString(),
                        installation.program("postgres"),
                        "-D",
                        run.data().toString()));
        // In files of the data directory, so that it goes with that, even where the server is killed.
        command.addAll(ServerSettings.arguments(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "dynamic_shared_memory_type=mmap"));
        return command;
    }
}
