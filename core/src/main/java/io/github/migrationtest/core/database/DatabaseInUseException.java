package io.github.migrationtest.core.database;

import java.util.List;
import java.util.stream.Collectors;

/** A database cannot be cloned while somebody is connected to it. */
public class DatabaseInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUseException(TestDatabase database, List<Session> sessions) {
        super("Cannot clone " + database.name() + " while somebody is connected to it:\n"
                + sessions.stream().map(session -> "  " + session).collect(Collectors.joining("\n"))
                + "\nEnd the transaction and close the connection before this step.");
    }
}
