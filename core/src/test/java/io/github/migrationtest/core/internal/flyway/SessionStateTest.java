package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.testing.Postgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one script sets and the next one meets: as it is when both come with one release, and as it is here. */
class SessionStateTest {

    private static final String SEEN = "select concat_ws(' ', role, path, timeout) from public.seen";

    @BeforeAll
    static void role() throws SQLException {
        Postgres.execute(Postgres.fresh(18), "create role left_behind");
    }

    private static HistoryFixture history(Path project) throws SQLException {
        HistoryFixture it = new HistoryFixture(project);
        it.execute("create schema other; grant all on schema other, public to left_behind");
        return it.file("sql/V1__set.sql", """
                        set search_path to other;
                        set statement_timeout to '77s';
                        set role left_behind;
                        """).file("sql/V2__look.sql", """
                        create table public.seen as
                        select current_user::text as role,
                               current_setting('search_path') as path,
                               current_setting('statement_timeout') as timeout;
                        """);
    }

    /** Flyway sets role and search path back, and nothing else. */
    @Test
    void flywayLetsSettingsThroughFromScriptToScript(@TempDir Path project) throws SQLException {
        HistoryFixture it = history(project);

        Flyway.configure()
                .dataSource(it.dataSource())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("filesystem:" + project + "/sql")
                .load()
                .migrate();

        assertThat(it.query(SEEN)).containsExactly("postgres \"public\",\"$user\", public 77s");
    }

    @Test
    void soDoesAGroupOrTheGround(@TempDir Path project) throws SQLException {
        HistoryFixture it = history(project);
        MigrationHistory history = it.open();
        history.prepare(it);

        it.up(history, "V1", "V2");

        assertThat(it.query(SEEN)).containsExactly("postgres \"public\",\"$user\", public 77s");
    }

    /** As with two releases, one after the other. */
    @Test
    void aStepOfItsOwnBeginsAnew(@TempDir Path project) throws SQLException {
        HistoryFixture it = history(project);
        MigrationHistory history = it.open();
        history.prepare(it);

        it.up(history, "V1");
        it.up(history, "V2");

        assertThat(it.query(SEEN)).isEqualTo(List.of("postgres \"public\",\"$user\", public 0"));
    }
}
