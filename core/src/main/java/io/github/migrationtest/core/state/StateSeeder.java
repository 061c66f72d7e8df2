package io.github.migrationtest.core.state;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

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

    /** What readers should know of what was written so far, such as what was left out; mostly nothing. */
    default List<String> notes() {
        return List.of();
    }
}
