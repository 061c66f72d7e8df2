package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.ToolException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FlywayHistoryTest {

    private HistoryFixture it;

    @BeforeEach
    void project(@TempDir Path project) throws SQLException {
        it = new HistoryFixture(project);
    }

    @Test
    void goesUpAndDownAndUpAgain() throws SQLException {
        it.file("sql/V1__create_a.sql", "create table a (id int);");
        it.file("sql/V2__create_b.sql", "create table b (id int);");
        it.file("sql/U2__create_b.sql", "drop table b;");
        MigrationHistory history = it.open();
        history.prepare(it);

        it.up(history, "V1");
        it.up(history, "V2");
        it.down(history, "V2");

        assertThat(it.tables()).containsExactly("a");
        assertThat(it.applied()).containsExactly("1");
        it.up(history, "V2");
        assertThat(it.tables()).containsExactly("a", "b");
        assertThat(it.applied()).containsExactly("1", "2");
        assertThat(it.heard)
                .containsExactly(
                        "begins V1", "ends V1", "begins V2", "ends V2", "begins V2", "ends V2", "begins V2", "ends V2");
        assertThat(history.startAgain(it, history.migrations())).isEmpty();
    }

    @Test
    void preparesTheHistoryTableAndRunsNothing() throws SQLException {
        it.file("sql/V1__create_a.sql", "create table a (id int);");
        MigrationHistory history = it.open();

        history.prepare(it);

        assertThat(it.applied()).isEmpty();
        assertThat(it.tables()).isEmpty();
        assertThat(history.ownTables()).extracting(Object::toString).containsExactly("public.flyway_schema_history");
    }

    @Test
    void buildsAndDropsIndexesConcurrently() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        it.file("sql/V2__index.sql", "create index concurrently a_idx on a (id);");
        it.file("db/undo/U2__index.sql", "drop index concurrently a_idx;");
        MigrationHistory history = it.open(List.of("filesystem:sql"), List.of("filesystem:db/undo"), Map.of(), null);
        history.prepare(it);

        it.up(history, "V1", "V2");
        assertThat(it.tables()).containsExactly("a", "a_idx");
        it.down(history, "V2");

        assertThat(it.tables()).containsExactly("a");
        it.up(history, "V2");
        assertThat(it.tables()).containsExactly("a", "a_idx");
    }

    @Test
    void namesTheMigrationThatFailed() throws SQLException {
        it.file("sql/V1__a.sql", "create table a (id int);");
        it.file("sql/V2__b.sql", "create table b (id int);\ncreate tabel c (id int);");
        MigrationHistory history = it.open();
        history.prepare(it);

        ToolException failure = catchThrowableOfType(ToolException.class, () -> it.up(history, "V1", "V2"));

        assertThat(failure.migration()).extracting(Migration::label).isEqualTo("V2");
        assertThat(failure).hasMessage("syntax error at or near \"tabel\"");
        assertThat(it.applied()).containsExactly("1");
    }
}
