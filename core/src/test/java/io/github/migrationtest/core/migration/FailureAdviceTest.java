package io.github.migrationtest.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What is advised, on errors as a server really gives them. */
class FailureAdviceTest {

    private static final String SETUP = """
            create table parent (id int primary key);
            create table child (id int, name text);
            insert into child values (1, 'a'), (1, null);
            create view names as select name from child;
            create type state as enum ('new');
            do $$ begin if to_regrole('plain') is null then create role plain; end if; end $$;
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    alter table child alter name set not null                  | 23502 | decide what the rows that there are get
                    alter table child add foreign key (id) references parent   | 23503 | settle the rows without a parent
                    create unique index on child (id)                          | 23505 | settle the duplicates
                    alter table child add check (id > 1)                       | 23514 | repair the rows
                    begin; create index concurrently on child (id)             | 25001 | give the statement a migration of its own
                    begin; do $$ begin commit; end $$                          | 2D000 | a procedure that commits
                    alter table child drop name                                | 2BP01 | change or drop first
                    begin; alter type state add value 'x'; select 'x'::state   | 55P04 | use the new enum value in a later migration
                    create extension postgis                                   | 0A000 | a server that has it: @Databases("postgis/postgis:18-3.6")
                    create extension plsomething                               | 0A000 | a server that has it: an image with plsomething
                    set role plain; create table public.t (id int)             | 42501 | where the role that migrates has it in production, in the init script (migrationtest/init.sql): GRANT USAGE, CREATE ON SCHEMA public TO …
                    set role plain; select from child                          | 42501 | where the role that migrates has it in production, in the init script (migrationtest/init.sql): GRANT SELECT, INSERT, UPDATE, DELETE ON child TO …
                    set role plain; create schema s                            | 42501 | where the role that migrates has it in production, in the init script (migrationtest/init.sql): GRANT CREATE ON DATABASE TO …
                    set role plain; alter table child add x int                | 42501 | have it made by the role that migrates, or let the init script
                    set role plain; create extension pg_stat_statements        | 42501 | have a superuser make it: CREATE EXTENSION in the init script
                    set role plain; create role other                          | 42501 | have a superuser make it: CREATE ROLE in the init script
                    set role plain; alter system set work_mem = '8MB'          | 42501 | a right that the role that migrates has in production goes
                    create role postgres                                       | 42710 | roles belong to the whole server
                    """)
    void advises(String sql, String sqlState, String advice) throws SQLException {
        TestDatabase database = Postgres.fresh(18);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SETUP);
            PSQLException refused = refusal(statement, sql);

            assertThat(refused.getSQLState()).isEqualTo(sqlState);
            assertThat(FailureAdvice.on(
                            refused.getSQLState(),
                            refused.getServerErrorMessage().getMessage(),
                            18))
                    .hasValueSatisfying(said -> assertThat(said).startsWith(advice));
        } finally {
            database.server().drop(database);
        }
    }

    /** Before 15, PostgreSQL names the file only. */
    @Test
    void advisesOnExtensionsThatOlderServersLack() throws SQLException {
        TestDatabase database = Postgres.fresh(14);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            PSQLException refused = refusal(statement, "create extension postgis");

            assertThat(FailureAdvice.on(
                            refused.getSQLState(),
                            refused.getServerErrorMessage().getMessage(),
                            14))
                    .hasValueSatisfying(said -> assertThat(said)
                            .startsWith("a server that has it: @Databases(\"postgis/postgis:14-3.5\")"));
        } finally {
            database.server().drop(database);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgis, 13, postgis/postgis:13-3.5",
        "postgis_topology, 17, postgis/postgis:17-3.5",
        "vector, 14, pgvector/pgvector:pg14",
        "timescaledb, 18, timescale/timescaledb:latest-pg18",
        "postgis, 0, postgis/postgis:16-3.5"
    })
    void namesAnImageOfTheVersionThatFailed(String extension, int major, String image) {
        assertThat(FailureAdvice.on("0A000", "extension \"" + extension + "\" is not available", major))
                .contains("a server that has it: @Databases(\"" + image + "\"); embedded servers have PostgreSQL's own"
                        + " extensions (contrib) only");
    }

    @SuppressWarnings("deprecation") // the order of parameters that replaces it is newer than our floor, AssertJ 3.26
    private static PSQLException refusal(Statement statement, String sql) {
        return catchThrowableOfType(
                () -> {
                    for (String part : sql.split("; (?=create|do|alter|select)")) {
                        statement.execute(part);
                    }
                },
                PSQLException.class);
    }
}
