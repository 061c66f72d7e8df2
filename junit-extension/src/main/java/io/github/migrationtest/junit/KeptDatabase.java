package io.github.migrationtest.junit;

import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import java.util.Optional;

/**
 * A database that outlives its test, and how to find it again.
 *
 * @param name the test, {@code V181 add email index · PostgreSQL 16}
 * @param startCommand starts its server again; empty where that goes on by itself
 */
record KeptDatabase(String name, TestDatabase database, Optional<String> startCommand) {

    static KeptDatabase keep(String name, TestDatabase database) {
        return new KeptDatabase(name, database, database.server().keep(database));
    }

    /** {@code Database:  jdbc:postgresql://… user … password …, kept until the next run; start it with: …}. */
    String line() {
        return "Database:  " + address()
                + startCommand.map(command -> "; start it with: " + command).orElse("");
    }

    /** Where it is, without the command, which is one for all databases of a server. */
    String address() {
        // What was given to us with a server is a secret; what we made up for one is not.
        boolean given = database.server().spec().provider().equals(DatabaseSpec.EXTERNAL);
        return database + " user " + database.user()
                + (given
                        ? ", kept until somebody drops it"
                        : " password " + database.password() + ", kept until the next run");
    }
}
