package flywaytest.code;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Found in its location by its name. */
public class V2__Fill_table extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("insert into from_class select generate_series(1, 3)");
        }
    }
}
