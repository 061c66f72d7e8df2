package io.github.migrationtest.core.internal.climb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** {@code execute}, {@code query} and {@code explain} of a run, on one autocommit session that is opened again after each step. */
final class BodyQueries {

    private final DataSource source;
    private @Nullable Connection session;

    BodyQueries(DataSource source) {
        this.source = source;
    }

    int execute(String sql, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet result = statement.executeQuery()) {
            ResultSetMetaData columns = result.getMetaData();
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object @Nullable ... given) throws SQLException {
        // a lone null reaches varargs as no array
        @Nullable Object[] arguments = given == null ? new Object[] {null} : given;
        PreparedStatement statement = session().prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** The session, opened anew where a step has closed it. */
    Connection session() throws SQLException {
        if (session == null || session.isClosed()) {
            session = source.getConnection();
        }
        return session;
    }

    private static IllegalArgumentException failed(String sql, SQLException e) {
        return new IllegalArgumentException(e.getMessage() + "\n  in: " + sql.strip(), e);
    }
}
