package io.github.migrationtest.core.database;

import java.util.List;
import java.util.stream.Collectors;

/** A database can be neither cloned nor dropped while somebody is connected to it whom we may not end. */
public class DatabaseInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DatabaseInUseException(String verb, String database, List<Session> sessions, String wayOut) {
        super("Cannot " + verb + " " + database + " while somebody is connected to it:\n"
                + sessions.stream().map(session -> "  " + session).collect(Collectors.joining("\n"))
                + "\n" + wayOut);
    }

    static DatabaseInUseException cloning(TestDatabase database, List<Session> sessions) {
        return new DatabaseInUseException(
                "clone",
                database.name(),
                sessions,
                sessions.stream().allMatch(Session::isBackgroundWorker)
                        ? "It came back at once, or the server's user may not end it: switch off what starts it in test"
                                + " databases."
                        : "End the transaction and close the connection before this step.");
    }

    static DatabaseInUseException dropping(String database, List<Session> sessions) {
        return new DatabaseInUseException(
                "drop",
                database,
                sessions,
                "The server's user may not end it: close it, and drop the database then. GRANT pg_signal_backend to the user"
                        + " lets us do so, unless it is a superuser's.");
    }
}
