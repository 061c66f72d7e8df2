package io.github.migrationtest.core.internal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column's changed values were and are, where these are not too many to be looked for among all others.
 *
 * <p>Where there are as many new ones as old ones, and none of them was there before, no two values have become the same.
 */
final class OtherValues {

    private static final int MOST = 5_000;

    /** As many as an old server may compare each row with: from version 14 on they are hashed. */
    private static final int MOST_UNHASHED = 8;

    private static final int HASHED_SINCE = 14;

    /** A value that is longer is not kept, nor is any after it. */
    private static final int LONGEST = 200;

    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private boolean complete = true;

    void add(@Nullable String old, @Nullable String now) {
        complete = complete && add(before, old) && add(after, now);
    }

    private static boolean add(Set<String> values, @Nullable String value) {
        if (value == null) {
            return true;
        }
        if (value.length() > LONGEST || values.size() >= MOST && !values.contains(value)) {
            return false;
        }
        values.add(value);
        return true;
    }

    /** Whether no two values can have become the same: asks the server for the new ones, once. */
    boolean areNew(Connection connection, String text, String from) throws SQLException {
        boolean searchable =
                after.size() <= MOST_UNHASHED || connection.getMetaData().getDatabaseMajorVersion() >= HASHED_SINCE;
        if (!complete || !searchable || after.size() < before.size()) {
            return false;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from " + from + " where (" + text + ") collate \"C\" = any (?)")) {
            statement.setArray(1, connection.createArrayOf("text", after.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) == 0;
            }
        }
    }
}
