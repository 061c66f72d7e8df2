package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.ToolException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One history in several schemas, as a service has it that keeps a schema per tenant. */
@Timeout(60)
class TenantsTest {

    private static final String TABLES =
            "select n.nspname || '.' || relname from pg_class c join pg_namespace n on n.oid = relnamespace"
                    + " where relkind in ('r', 'v') and (nspname like 'tenant%' or nspname = 'public') order by 1";

    private HistoryFixture it;

    @BeforeEach
    void project(@TempDir Path project) throws SQLException {
        it = new HistoryFixture(project);
    }

    private MigrationHistory open(String... locations) {
        return new FlywayTool()
                .open(new MigrationSettings(
                        getClass().getClassLoader(),
                        it.project,
                        locations.length == 0 ? List.of("filesystem:sql") : List.of(locations),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        "",
                        List.of(),
                        List.of("tenant_a", "tenant b")));
    }

    @Test
    void appliesEachMigrationToEachSchemaAndTakesItBack() throws SQLException {
        it.file("flyway.conf", "flyway.schemas=other\nflyway.createSchemas=false\nflyway.table=history");
        it.file("sql/V1__a.sql", "create table t (id int); insert into t values (1);");
        it.file("sql/V2__b.sql", "create table \"${flyway:defaultSchema}\".u (id int);");
        it.file("sql/U2__b.sql", "drop table u;");
        it.file("sql/R__v.sql", "create or replace view v as select * from t;");
        MigrationHistory history = open();
        history.prepare(it);

        it.up(history, "V1", "V2", "R v");

        assertThat(it.query(TABLES))
                .containsExactly(
                        "tenant b.history",
                        "tenant b.t",
                        "tenant b.u",
                        "tenant b.v",
                        "tenant_a.history",
                        "tenant_a.t",
                        "tenant_a.u",
                        "tenant_a.v");
        assertThat(history.ownTables())
                .containsExactlyInAnyOrder(
                        new QualifiedName("tenant_a", "history"), new QualifiedName("tenant b", "history"));
        assertThat(history.startAgain(it, history.migrations())).isEmpty();
        assertThat(history.description())
                .endsWith(", filesystem:sql, as in flyway.conf, in each of tenant_a, tenant b");

        it.heard.clear();
        it.down(history, "V2");

        assertThat(it.query(TABLES)).doesNotContain("tenant_a.u", "tenant b.u");
        assertThat(it.heard).containsExactly("begins V2", "ends V2", "begins V2", "ends V2");
        it.up(history, "V2", "R v");
        assertThat(history.startAgain(it, history.migrations())).isEmpty();
    }

    @Test
    void namesTheSchemaThatAMigrationFailsIn() throws SQLException {
        it.file("sql/V1__a.sql", "create table public.shared (id int);");
        MigrationHistory history = open();
        history.prepare(it);

        assertThatThrownBy(() -> it.up(history, "V1"))
                .isInstanceOf(ToolException.class)
                .hasMessage("relation \"shared\" already exists (in schema tenant b)");
    }

    @Test
    void namesTheSchemaThatHasSomethingLeftToDo() throws SQLException {
        it.file("sql/V1__a.sql", "create table t (id int);");
        MigrationHistory history = open();
        history.prepare(it);
        it.up(history, "V1");
        it.execute("delete from \"tenant b\".flyway_schema_history; drop table \"tenant b\".t");

        assertThat(history.startAgain(it, history.migrations())).containsExactly("V1 a in schema tenant b");
    }

    @Test
    void undoesTheLastSchemaFirst() throws SQLException {
        it.file(
                "sql/V1__a.sql",
                "create table t (id int); create table if not exists public.seen (n serial, who text);");
        it.file("sql/U1__a.sql", "insert into public.seen (who) values (current_schema()); drop table t;");
        MigrationHistory history = open();
        history.prepare(it);
        it.up(history, "V1");

        it.down(history, "V1");

        assertThat(it.query("select who from public.seen order by n")).containsExactly("tenant b", "tenant_a");
    }

    @Test
    void runsCodeInEachSchemaBothWays() throws SQLException {
        MigrationHistory history = open("classpath:flywaytest/code");
        List<String> labels =
                history.migrations().stream().map(Migration::label).toList();
        assertThat(labels).containsExactly("V1", "V2");
        history.prepare(it);
        it.up(history, "V1");

        it.up(history, "V2");
        assertThat(it.query("select count(*) from tenant_a.from_class"))
                .isEqualTo(it.query("select count(*) from \"tenant b\".from_class"));
        assertThat(it.query("select count(*) > 0 from tenant_a.from_class")).containsExactly("t");

        it.down(history, "V2");
        assertThat(it.query(
                        "select count(*) from tenant_a.from_class union select count(*) from \"tenant b\".from_class"))
                .containsExactly("0");
    }

    @Test
    void changesTheChecksumWithTheSchemas() {
        it.file("sql/V1__a.sql", "select 1;");

        assertThat(open().migrations().get(0).checksum())
                .isNotEqualTo(it.open().migrations().get(0).checksum());
    }
}
