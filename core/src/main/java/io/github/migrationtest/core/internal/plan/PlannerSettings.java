package io.github.migrationtest.core.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The settings that plans depend on, as PostgreSQL has them without a configuration; one process, nothing compiled. */
public final class PlannerSettings {

    /** Documentation, chapter "Query Planning"; pg_settings tells those that a version has. */
    private static final String PINS = """
            select 'select ' || string_agg(format('set_config(%L, %L, true)', name,
                       case name when 'jit' then 'off' when 'max_parallel_workers_per_gather' then '0' else boot_val end), ', ')
              from pg_settings
             where context = 'user'
               and (category like 'Query Tuning /%'
                    or name in ('work_mem', 'hash_mem_multiplier', 'max_parallel_workers_per_gather', 'jit'))
               and name not in ('plan_cache_mode', 'default_statistics_target')
            """;

    private PlannerSettings() {}

    /** A statement that pins them for the current transaction. */
    public static String pins(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PINS)) {
            row.next();
            return row.getString(1);
        }
    }
}
