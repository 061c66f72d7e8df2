package db.undo;

import io.github.migrationtest.core.migration.Undoable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes the computed slugs away; those that products got when they were inserted ({@code product_17}) stay. */
public class U22__Backfill_product_slugs implements Undoable {

    @Override
    public void undo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE product SET slug = NULL WHERE slug LIKE '%-' || id");
        }
    }
}
