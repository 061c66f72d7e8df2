package io.github.migrationtest.core.state;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Puts data into a state that migrations start from: the one seam for fixtures. */
public interface StateSeeder {

    /** How messages call the seed: {@code src/test/resources/db/testdata/after-V181.sql}. */
    String description();

    /** Changes when what the seeder would write changes; goes into the names of cached states. */
    String fingerprint();

    /** Where in the history the seeder writes. */
    SeedPoint point();

    /**
     * Writes the data, on connections of its own, which it closes.
     *
     * @throws SQLException if the server refuses a row or statement; the message begins with the {@link #description}
     *     and the line, where there is one
     */
    void seed(TestDatabase database) throws SQLException;

    /**
     * The same, but for the rows of a table: one of them has the key of a row that a migration writes.
     *
     * @param reason what the seeder's notes say about it: {@code V30 inserts a row that …}
     * @return empty where the rows are somebody's own, who wants them as they are, and where the table has none of them
     */
    default Optional<StateSeeder> without(QualifiedName table, String reason) {
        return Optional.empty();
    }

    /** How to run without these rows, as a line for messages about a failure on them; empty where they are somebody's own. */
    default Optional<String> advice() {
        return Optional.empty();
    }

    /**
     * Gives a table other rows, as many as asked for, and leaves all other tables as they are: to see how a step behaves where
     * there are more.
     *
     * @return whether it has; not where the rows are somebody's own, who wants them as they are
     * @throws SQLException if the rows cannot be made, or the server refuses them
     */
    default boolean grow(TestDatabase database, QualifiedName table, long rows) throws SQLException {
        return false;
    }

    /**
     * Finds out once more what was left out of a database that an earlier JVM has seeded, for the {@link #notes}; its rows stay as
     * they are. Asked where there are tables without rows.
     */
    default void recall(TestDatabase database) throws SQLException {}

    /** What readers should know of what was written so far, such as what was left out; mostly nothing. */
    default List<String> notes() {
        return List.of();
    }
}
