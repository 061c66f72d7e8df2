package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.DataComparisonException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * One of the two databases.
 *
 * @param when as messages say it: {@code before the migration}
 * @param connection a pinned session
 * @param schema what its catalogue tells
 */
record DataSide(String when, Connection connection, Schema schema) {

    /** Class 42: what stands there is wrong, whatever the rows. */
    private static final String NOT_AS_WRITTEN = "42";

    /**
     * The type of an expression over the rows of a relation.
     *
     * @param written how a message calls the expression
     */
    ValueType type(String expression, String from, String written) throws SQLException {
        String beginning = "select pg_catalog.pg_typeof((select (";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        beginning + expression + "\n) from " + from + " limit 1))::pg_catalog.oid")) {
            row.next();
            ValueType type = schema.types().get(row.getLong(1));
            if (type == null) {
                throw new DataComparisonException(
                        written + " has a type whose values cannot be compared " + when + ". Cast it to text.");
            }
            return type;
        } catch (SQLException e) {
            throw refused(written, e, beginning.length());
        }
    }

    /** The columns that a query gives, with their types. */
    Map<String, ValueType> columns(String query, String written) throws SQLException {
        String from = "(" + query + "\n) as mt_query";
        Map<String, ValueType> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + from + " limit 0")) {
            ResultSetMetaData data = rows.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                columns.put(data.getColumnName(i), null);
            }
        } catch (SQLException e) {
            throw refused(written, e, "select * from (".length());
        }
        for (Map.Entry<String, ValueType> column : columns.entrySet()) {
            column.setValue(type(Sql.quoted(column.getKey()), from, written));
        }
        return columns;
    }

    /** The server's words as a message; the exception itself where nothing that somebody wrote is to blame. */
    SQLException refused(String written, SQLException e, int beginning) throws SQLException {
        ServerErrorMessage server = e instanceof PSQLException said ? said.getServerErrorMessage() : null;
        if (server == null || e.getSQLState() == null) {
            return e;
        }
        int position = server.getPosition() - beginning;
        String hint = server.getHint() == null ? "" : " " + server.getHint();
        throw new DataComparisonException(
                written
                        + (e.getSQLState().startsWith(NOT_AS_WRITTEN)
                                ? " does not hold as SQL "
                                : " cannot be evaluated ")
                        + when + ": " + server.getMessage() + (position > 0 ? " (at character " + position + ")" : "")
                        + "." + hint,
                e);
    }
}
