package io.github.migrationtest.core.internal.embedded;

/** The shell script between the JVM and a server. */
final class Supervisor {

    /**
     * Copies the data directory, runs the server and, when standard input ends, stops it at once and removes its files.
     *
     * <p>Standard input is a pipe from the JVM, which writes nothing: it ends when the JVM closes it, and also when
     * the JVM is killed. Arguments: the initialised data directory, the run folder, the server's command line.
     */
    static final String SCRIPT = """
            trap '' INT HUP TERM
            umask 077
            exec 3<&0 0</dev/null
            initialised=$1 run=$2
            shift 2
            cp -R "$initialised" "$run/data" || exit 1
            "$@" 3<&- &
            server=$!
            ( read -r line <&3; : >"$run/ending"; kill -QUIT $server ) 2>/dev/null &
            watcher=$!
            exec 3<&-
            wait $server
            status=$?
            kill -KILL $watcher 2>/dev/null
            # A server that ended by itself leaves its log, from which the JVM says why.
            rm -rf "$run/data"
            [ ! -e "$run/ending" ] || rm -rf "$run"
            exit $status
            """;

    private Supervisor() {}
}
