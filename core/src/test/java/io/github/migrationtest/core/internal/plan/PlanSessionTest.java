package io.github.migrationtest.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.plan.PlannedTable;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanSessionTest {

    /** Nothing is written between the questions, so that only the tables of the first one are known to be fresh. */
    @Test
    void eachQueryMeetsFreshStatistics() throws SQLException {
        TestDatabase database = Postgres.fresh(18);
        Postgres.execute(
                database,
                "create table one as select i as id from generate_series(1, 5000) i",
                "create table two as select i as id from generate_series(1, 6000) i");
        try (Connection planner = database.connect();
                Connection vacuumer = database.connect()) {
            PlanSession session = new PlanSession(new FreshStatistics());

            for (Query query : List.of(
                    Query.of("select * from nowhere"), Query.of("select * from one"), Query.of("select * from two"))) {
                session.plans(planner, vacuumer, List.of(query)).entries().stream()
                        .filter(entry -> entry.plan() != null)
                        .flatMap(entry -> entry.plan().tables().stream())
                        .forEach(table -> assertThat(table).matches(PlannedTable::hasStatistics));
            }
        }
    }
}
