package io.github.migrationtest.core.internal.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * Reads everything in a transaction of its own: one snapshot for all queries, nothing left behind. First it asks which of
 * the rare kinds there are, because queries that find nothing take longer to plan than all else on a new connection.
 */
public final class CatalogReader {

    /** What the text of definitions depends on; gone with the transaction. */
    private static final String PINNED_SETTINGS = """
            select set_config('search_path', '', true),
                   set_config('quote_all_identifiers', 'off', true),
                   set_config('timezone', 'UTC', true),
                   set_config('datestyle', 'ISO, MDY', true),
                   set_config('intervalstyle', 'postgres', true),
                   set_config('bytea_output', 'hex', true),
                   set_config('extra_float_digits', '1', true),
                   set_config('jit', 'off', true)
            """;

    private CatalogReader() {}

    /**
     * Reads the schema of a database; without the kinds that superusers see only, where it is read by somebody else.
     *
     * @param connection in autocommit; left as it was
     * @param allKinds the resources to read, without {@code .sql}
     * @throws IllegalArgumentException if the connection is not in autocommit
     */
    public static RawCatalog read(Connection connection, List<String> allKinds) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalArgumentException(
                    "The catalogue is read in a transaction of its own: give it a connection in autocommit.");
        }
        int version = connection.getMetaData().getDatabaseMajorVersion();
        boolean superuser = "on".equals(connection.unwrap(PGConnection.class).getParameterStatus("is_superuser"));
        List<String> candidates = allKinds.stream()
                .filter(kind -> superuser || !CatalogQueries.isForSuperusers(kind, version))
                .toList();
        try {
            List<String> kinds = begin(connection, candidates, version);
            // prepared: on a connection that is read from again and again, PostgreSQL plans the queries once
            try (PreparedStatement statement = connection.prepareStatement(script(kinds, version))) {
                statement.execute();
                return read(new Results(statement), kinds);
            }
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** Begins the transaction. Gives the kinds of which there can be objects. */
    private static List<String> begin(Connection connection, List<String> kinds, int version) throws SQLException {
        String conditions = kinds.stream()
                .map(kind -> CatalogQueries.condition(kind, version)
                        .map(condition -> "exists (" + condition + ")")
                        .orElse("true"))
                .collect(Collectors.joining(",\n", "select array[", "]::boolean[]"));
        String script = "begin isolation level repeatable read, read only;\n" + conditions;
        try (PreparedStatement statement = connection.prepareStatement(script)) {
            statement.execute();
            ResultSet result = new Results(statement).next();
            result.next();
            Boolean[] exist = (Boolean[]) result.getArray(1).getArray();
            return IntStream.range(0, kinds.size())
                    .filter(i -> exist[i])
                    .mapToObj(kinds::get)
                    .toList();
        }
    }

    private static String script(List<String> kinds, int version) {
        List<String> statements = new ArrayList<>();
        // here and not before: drivers forget prepared statements when they hear of another search_path
        statements.add(PINNED_SETTINGS);
        kinds.forEach(kind -> statements.add(CatalogQueries.query(kind, version)));
        statements.add(CatalogQueries.query("extension-members", version));
        statements.add(CatalogQueries.query("comments", version));
        statements.add("commit");
        return String.join(";\n", statements);
    }

    private static RawCatalog read(Results results, List<String> kinds) throws SQLException {
        results.next(); // the settings
        List<CatalogRow> rows = new ArrayList<>();
        for (String kind : kinds) {
            RowMapper.read(kind, results.next(), rows);
        }
        Set<String> members = new HashSet<>();
        ResultSet member = results.next();
        while (member.next()) {
            members.add(member.getString(1));
        }
        Map<String, Map<String, String>> comments = new HashMap<>();
        ResultSet comment = results.next();
        while (comment.next()) {
            comments.computeIfAbsent(comment.getString(1), id -> new HashMap<>())
                    .put(comment.getString(2), comment.getString(3));
        }
        return new RawCatalog(rows, members, comments);
    }

    private static void rollBack(Connection connection, Exception reason) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** The result sets of a script, past the statements that give none. */
    private static final class Results {

        private final Statement statement;
        private boolean begun;

        Results(Statement statement) {
            this.statement = statement;
        }

        ResultSet next() throws SQLException {
            boolean found = begun ? statement.getMoreResults() : statement.getResultSet() != null;
            begun = true;
            while (!found) {
                if (statement.getUpdateCount() == -1) {
                    throw new SQLException("A query of the catalogue gave no result");
                }
                found = statement.getMoreResults();
            }
            return statement.getResultSet();
        }
    }
}
