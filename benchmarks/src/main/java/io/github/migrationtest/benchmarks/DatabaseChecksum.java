package io.github.migrationtest.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A hash of a database's schema and rows, without the moments at which they were made. */
final class DatabaseChecksum {

    private static final String SCHEMA = """
            select md5(concat(
                (select string_agg(c::text, ',' order by c::text)
                 from (select table_name, column_name, data_type, is_nullable, column_default
                       from information_schema.columns where table_schema = 'public') c),
                (select string_agg(indexdef, ',' order by indexdef) from pg_indexes where schemaname = 'public'),
                (select string_agg(conname || pg_get_constraintdef(oid), ',' order by conname)
                 from pg_constraint where connamespace = 'public'::regnamespace),
                (select string_agg(viewname || definition, ',' order by viewname) from pg_views where schemaname = 'public')))
            """;

    private static final String ROWS = """
            select coalesce(string_agg(md5(query_to_xml(format(
                'select to_jsonb(t) - ''created'' - ''installed_on'' - ''execution_time'' - ''checksum'' from %I t order by 1::text', relname),
                true, false, '')::text), ',' order by relname), '')
            from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
            """;

    private DatabaseChecksum() {}

    /** Where a connection comes from. */
    interface Source {
        Connection connect() throws SQLException;
    }

    static String of(Source source) {
        try (Connection connection = source.connect();
                Statement statement = connection.createStatement()) {
            return Integer.toHexString((value(statement, SCHEMA) + value(statement, ROWS)).hashCode());
        } catch (SQLException e) {
            // A database that cannot be read is what is looked for.
            return "unreadable: " + e.getMessage();
        }
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
