package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FlywaySettingsTest {

    private HistoryFixture it;

    @BeforeEach
    void project(@TempDir Path project) throws SQLException {
        it = new HistoryFixture(project);
    }

    /** Everything that a project may have set otherwise. */
    public static class Unusual implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration flyway) {
            flyway.sqlMigrationPrefix("M")
                    .repeatableSqlMigrationPrefix("REP")
                    .sqlMigrationSeparator("-")
                    .sqlMigrationSuffixes(".pgsql", ".sql")
                    .table("my history")
                    .schemas("app", "audit")
                    .placeholderPrefix("#[")
                    .placeholderSuffix("]")
                    .outOfOrder(true)
                    .group(true)
                    .mixed(true);
        }
    }

    @Test
    void worksWithOtherPrefixesSuffixesSchemasAndTable() throws SQLException {
        it.file("sql/M1-tables.pgsql", "create table #[where].a (id int); create table b (id int);");
        it.file("sql/M2-more.sql", "create table audit.c (id int);");
        it.file("sql/U2-more.sql", "drop table audit.c;");
        it.file("sql/REP-view.sql", "create or replace view v as select * from b;");
        MigrationHistory history = it.open(List.of("filesystem:sql"), List.of(), Map.of("where", "app"), Unusual.class);
        history.prepare(it);

        it.up(history, "V1", "V2", "R view");
        it.down(history, "V2");
        it.up(history, "V2");

        assertThat(it.query(
                        "select n.nspname || '.' || relname from pg_class c join pg_namespace n on n.oid = relnamespace"
                                + " where nspname in ('app', 'audit') and relkind in ('r', 'v') order by 1"))
                .containsExactly("app.a", "app.b", "app.my history", "app.v", "audit.c");
        assertThat(history.ownTables()).containsExactly(new QualifiedName("app", "my history"));
        assertThat(it.query("select script from app.\"my history\" where version is not null order by version"))
                .containsExactly("M1-tables.pgsql", "M2-more.sql");
        assertThat(history.startAgain(it, history.migrations())).isEmpty();
    }

    @Test
    void readsFlywaysOwnFileAndNeverItsDatabase() throws SQLException {
        it.file("flyway.conf", """
                flyway.url=jdbc:postgresql://production.example/shop
                flyway.user=admin
                flyway.password=secret
                flyway.locations=filesystem:sql
                flyway.placeholders.name=from_file
                flyway.placeholders.other=from_file
                flyway.postgresql.transactional.lock=false
                flyway.table=history
                """);
        it.file("sql/V1__a.sql", "create table ${name} (id int); create table ${other}_2 (id int);");
        it.file("sql/V2__i.sql", "create index concurrently i on ${name} (id);");
        MigrationHistory history = it.open(List.of(), List.of(), Map.of("name", "from_settings"), null);
        history.prepare(it);

        it.up(history, "V1", "V2");

        assertThat(it.query("select relname from pg_class where relname like 'from%' order by 1"))
                .containsExactly("from_file_2", "from_settings");
        assertThat(history.ownTables()).extracting(Object::toString).containsExactly("public.history");
        assertThat(history.findings()).isEmpty();
    }

    @Test
    void namesAConfigurationFileThatIsNotThere() {
        it.file("sql/V1__a.sql", "select 1;");

        assertThatThrownBy(() -> new FlywayTool()
                        .open(new MigrationSettings(
                                getClass().getClassLoader(),
                                it.project,
                                List.of(),
                                List.of(),
                                List.of("classpath:no/flyway.conf"),
                                Map.of(),
                                null)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Flyway's configuration file classpath:no/flyway.conf is not on the test classpath."
                        + " Correct its name, or leave it out.");
    }

    static final class WithoutConstructor implements Consumer<FluentConfiguration> {
        WithoutConstructor(String unwanted) {
            throw new IllegalStateException(unwanted);
        }

        @Override
        public void accept(FluentConfiguration flyway) {}
    }

    @Test
    void saysWhatACustomizerMustBe() {
        String rule = " A customizer for Flyway implements java.util.function.Consumer<FluentConfiguration> and has a"
                + " constructor without parameters: class FlywaySetup implements Consumer<FluentConfiguration> { … }.";

        assertThatThrownBy(() -> it.open(String.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Cannot customize Flyway with java.lang.String, which is no Consumer." + rule);
        assertThatThrownBy(() -> it.open(WithoutConstructor.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot customize Flyway with " + WithoutConstructor.class.getName()
                        + ": it cannot be created (java.lang.NoSuchMethodException")
                .hasMessageEndingWith(rule);
    }

    @Test
    void namesTwoMigrationsWithOneVersion() {
        it.file("sql/V1__a.sql", "select 1;").file("sql/more/V01__b.sql", "select 1;");

        assertThatThrownBy(() -> it.open())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching("Two migrations with version 0?1: sql/(V1__a|more/V01__b)\\.sql and"
                        + " sql/(V1__a|more/V01__b)\\.sql\\."
                        + " Give the one that is not merged yet the next free version\\.");
    }

    @Test
    void namesALocationThatIsNotThere() {
        it.file("sql/V1__a.sql", "select 1;");

        assertThatThrownBy(() -> it.open(List.of("filesystem:sql", "filesystem:sqll"), List.of(), Map.of(), null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Location filesystem:sqll does not exist. Flyway would silently go without it. Correct or"
                        + " remove it (migrationtest.locations, or flyway.locations in Flyway's own configuration);"
                        + " locations are: filesystem:sql, filesystem:sqll.");
    }

    @Test
    void saysWhatMigrationsAreCalledWhereThereAreNone() {
        it.file("sql/readme.txt", "nothing");

        assertThatThrownBy(() -> it.open())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No migrations found in filesystem:sql. A script is called like V1__create_tables.sql."
                        + " Where yours are elsewhere, name the place: migrationtest.locations=classpath:db/migration");
    }

    @Test
    void putsVersionsInOrderWhateverTheirForm() {
        for (String name :
                List.of("V1__a", "V1_2__b", "V1.10__c", "V002__d", "V2.0.1__e", "V20241124.1030__f", "R__z", "R__y")) {
            it.file("sql/" + name + ".sql", "select 1;");
        }

        assertThat(it.open().migrations())
                .extracting(Migration::displayName)
                .containsExactly("V1 a", "V1.2 b", "V1.10 c", "V002 d", "V2.0.1 e", "V20241124.1030 f", "R y", "R z");
    }

    @Test
    void findsWildcardLocationsAndTheSourcesOfBuildOutput() {
        it.file(".git/HEAD", "");
        it.file("shop/src/main/resources/db/a/migration/V1__a.sql", "select 1;");
        it.file("shop/target/classes/db/a/migration/V1__a.sql", "select 1;");
        it.file("shop/target/classes/db/b/migration/V2__b.sql", "select 1;");

        MigrationHistory history =
                it.open(List.of("filesystem:shop/target/classes/db/*/migration"), List.of(), Map.of(), null);

        assertThat(history.migrations())
                .extracting(migration -> migration.script().path())
                .containsExactly(
                        "shop/src/main/resources/db/a/migration/V1__a.sql",
                        "shop/target/classes/db/b/migration/V2__b.sql");
    }

    @Test
    void changesItsChecksumWithContentAndPlaceholders() {
        it.file("sql/V1__a.sql", "select '${x}';");
        String before = checksum("1");

        assertThat(checksum("1")).isEqualTo(before);
        assertThat(checksum("2")).isNotEqualTo(before);
        it.file("sql/V1__a.sql", "select '${x}' ;");
        assertThat(checksum("1")).isNotEqualTo(before);
    }

    private String checksum(String x) {
        return it.open(List.of("filesystem:sql"), List.of(), Map.of("x", x), null)
                .migrations()
                .get(0)
                .checksum();
    }
}
