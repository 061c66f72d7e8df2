package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Scripts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database that cases and examples begin with: {@code shop.sql}; the server has the role app and the tablespace fast. */
final class Shop {

    private static final String ROLE = """
            do $$ begin
                if not exists (select from pg_roles where rolname = 'app') then create role app; end if;
            end $$;
            """;

    private static final String TABLESPACE = """
            set allow_in_place_tablespaces = on;
            create tablespace fast location '';
            """;

    private Shop() {}

    static TestDatabase create(DatabaseServer server) throws SQLException {
        TestDatabase shop = server.create("shop");
        try (Connection connection = shop.connect()) {
            execute(connection, ROLE + LockCase.shop());
            if (value(connection, "select count(*) from pg_tablespace where spcname = 'fast'")
                    .equals("0")) {
                execute(connection, TABLESPACE);
            }
        }
        return shop;
    }

    /** Statement by statement. */
    static void execute(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : Scripts.statements(script)) {
                statement.execute(sql);
            }
        }
    }

    /** The first value of a query's first row, as text. */
    static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
