package io.github.migrationtest.core.database;

import java.sql.SQLException;

/** What a server says when it gives us no further session, and what to do about it. */
final class Refusals {

    /** PostgreSQL documentation, appendix A: {@code too_many_connections}. */
    private static final String TOO_MANY = "53300";

    private Refusals() {}

    /** The same exception, unless it is one that needs an explanation. */
    static SQLException explained(SQLException e, ServerAddress address) {
        if (!TOO_MANY.equals(e.getSQLState())) {
            return e;
        }
        throw new DatabaseUnavailableException(
                "There is no connection left on " + address + ": " + e.getMessage()
                        + "\nEach test class that runs needs about six at once. Run fewer classes in parallel"
                        + " (junit.jupiter.execution.parallel, forkCount), or allow more: max_connections of the server,"
                        + " ALTER ROLE … CONNECTION LIMIT for the user.",
                e);
    }
}
