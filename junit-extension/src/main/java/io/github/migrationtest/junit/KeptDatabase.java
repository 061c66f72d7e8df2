package io.github.migrationtest.junit;

import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import java.util.Optional;

/**
 * A database that outlives its test, and how to find it again.
 *
 * @param startCommand starts its server again; empty where that goes on by itself
 */
record KeptDatabase(TestDatabase database, Optional<String> startCommand) {

    static KeptDatabase keep(TestDatabase database) {
        return new KeptDatabase(database, database.server().keep(database));
    }

    /** {@code Database:  jdbc:postgresql://… user … password …, kept until the next run; start it with: …}. */
    String line() {
        return address()
                + startCommand.map(command -> "; start it with: " + command).orElse("");
    }

    /** The same without the command, which is one for all databases of a server. */
    String address() {
        // What was given to us with a server is a secret; what we made up for one is not.
        boolean given = database.server().spec().provider().equals(DatabaseSpec.EXTERNAL);
        return "Database:  " + database.jdbcUrl() + " user " + database.user()
                + (given
                        ? ", kept until somebody drops it"
                        : " password " + database.password() + ", kept until the next run");
    }
}
