package db.undo;

import io.github.migrationtest.core.migration.Undoable;
import java.sql.Connection;
import java.sql.Statement;

/** Found as the undo of its namesake. */
public class U2__Fill_table implements Undoable {

    @Override
    public void undo(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from from_class");
        }
    }
}
