package io.github.migrationtest.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabaseServerTest {

    private final DatabaseServer server =
            DatabaseServers.get(new DatabaseSpec("embedded", "16"), Settings.fromEnvironment());

    @Test
    void aCloneHasWhatItsTemplateHas() throws SQLException {
        TestDatabase template = server.create("template");
        try (Connection connection = template.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t as select 42 as answer");
        }

        TestDatabase clone = server.cloneOf(template, "v1.2");

        try (Connection connection = clone.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select answer from t")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
        }
        server.drop(clone);
        server.drop(template);
    }
}
