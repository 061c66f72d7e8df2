package io.github.migrationtest.junit.selfwait;

import java.sql.Connection;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Wants a lock in a second connection that its first one holds until it commits. */
public class V1__Wait_for_itself extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("select pg_advisory_xact_lock(1, 2)");
        }
        try (Connection second = context.getConfiguration().getDataSource().getConnection();
                Statement statement = second.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(1, 2)");
        }
    }
}
