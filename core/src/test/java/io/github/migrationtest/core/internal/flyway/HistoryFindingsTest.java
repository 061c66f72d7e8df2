package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFindingsTest {

    private HistoryFixture it;

    @BeforeEach
    void project(@TempDir Path project) throws SQLException {
        it = new HistoryFixture(project);
        it.file("sql/V1__a.sql", "create table a (id int);");
    }

    @Test
    void findsNothingWrongInAGoodHistory() {
        it.file("sql/U1__a.sql", "drop table a;");
        it.file("sql/R__view.SQL", "select 1;").file("sql/afterMigrate__grant.sql", "select 1;");
        it.file("sql/readme.md", "").file("sql/V1__a.sql.conf", "");

        assertThat(messages(null)).isEmpty();
    }

    @Test
    void findsScriptsThatFlywayIgnores() {
        it.file("sql/V5_missing_second_underscore.sql", "select 1;");
        it.file("sql/v6__lower_case.sql", "select 1;");
        it.file("sql/V7__other_suffix.ddl", "select 1;");
        it.file("sql/R1__view.sql", "select 1;");

        String way = "\nInstead:   rename it, or move it elsewhere\n           Flyway reads V5__add_index.sql,"
                + " R__add_index.sql and names of callbacks; case matters in the prefix.";
        assertThat(messages(null))
                .containsExactlyInAnyOrder(
                        "ignored-script: Flyway silently ignores R1__view.sql\n  sql/R1__view.sql\n"
                                + "    between 'R' and '__' stands '1', where nothing may stand" + way,
                        "ignored-script: Flyway silently ignores V5_missing_second_underscore.sql\n"
                                + "  sql/V5_missing_second_underscore.sql\n"
                                + "    '5_missing_second_underscore' is no version; '__' is missing" + way,
                        "ignored-script: Flyway silently ignores v6__lower_case.sql\n  sql/v6__lower_case.sql\n"
                                + "    it begins with none of Flyway's prefixes (B, R, U, V)" + way,
                        "ignored-script: Flyway silently ignores V7__other_suffix.ddl\n  sql/V7__other_suffix.ddl\n"
                                + "    its suffix is none of .sql\n"
                                + "Instead:   rename it, or move it out of Flyway's locations");
    }

    @Test
    void findsGapsAmongConsecutiveVersionsOnly() {
        it.file("sql/V2__b.sql", "select 1;").file("sql/V5__c.sql", "select 1;");

        assertThat(messages(null))
                .containsExactly("version-gap: V3 to V4 are missing between V2 and V5\n"
                        + "Instead:   number the migrations consecutively, or accept the gap; a script that comes later"
                        + " with this version is refused or runs out of order");

        it.file("sql/V20241124__d.sql", "select 1;");
        assertThat(messages(null)).isEmpty();
    }

    @Test
    void findsUndoThatUndoesNothing() {
        it.file("sql/U3__a.sql", "drop table a;").file("db/undo/V1__a.sql", "drop table a;");

        List<Finding> findings = it.open(List.of("filesystem:sql"), List.of("filesystem:db/undo"), Map.of(), null)
                .findings();

        assertThat(findings)
                .extracting(finding -> finding.rule().id() + ": " + finding.message())
                .containsExactly(
                        "ignored-script: not an undo script: V1__a.sql\n  db/undo/V1__a.sql\n    it is no undo script\n"
                                + "Instead:   rename it, or move it elsewhere\n"
                                + "           An undo script is called like U5__add_index.sql.",
                        "undo-without-migration: there is no V3 for the undo script U3__a.sql\n  sql/U3__a.sql\n"
                                + "Instead:   remove the script, or give it the version of the migration that it"
                                + " undoes");
    }

    @Test
    void findsWhatWouldHangInProduction() {
        it.file(
                "sql/V2__i.sql",
                "-- create index concurrently no on a (id);\n\ncreate index concurrently i on a (id);");

        assertThat(messages(null))
                .containsExactly("hangs-in-production: V2 waits for ever for Flyway's own lock when it runs outside"
                        + " this test\n"
                        + "  sql/V2__i.sql:3\n"
                        + "    CONCURRENTLY waits for all transactions; Flyway holds its lock in one that is idle\n"
                        + "    (flyway.postgresql.transactional.lock=true, Flyway's default)\n"
                        + "Instead:   set flyway.postgresql.transactional.lock=false in production (Spring Boot:"
                        + " spring.flyway.postgresql.transactional-lock=false), and here likewise");
    }

    /** Settings that are worth a word. */
    public static class Risky implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration flyway) {
            flyway.outOfOrder(true).validateMigrationNaming(true);
        }
    }

    @Test
    void findsRiskySettings() {
        it.file("sql/U1__a.sql", "drop table a;");

        assertThat(messages(Risky.class))
                .containsExactly(
                        "undo-refused: Flyway's free edition refuses to start: validateMigrationNaming=true, and undo"
                                + " scripts lie in its locations\n  sql/U1__a.sql\n"
                                + "Instead:   move the undo scripts to src/test/resources/db/undo, or leave"
                                + " validateMigrationNaming off",
                        "out-of-order: outOfOrder=true: production may apply migrations in another order than the"
                                + " tested one\nInstead:   give late migrations a new version, and leave outOfOrder"
                                + " off");
    }

    @Test
    void findsDuplicateRepeatables() {
        it.file("sql/R__view.sql", "select 1;").file("sql/more/R__view.sql", "select 2;");

        assertThat(messages(null))
                .singleElement()
                .asString()
                .startsWith("duplicate-repeatable: two repeatable migrations are called 'view'\n");
    }

    @Test
    void findsScriptsInAnotherEncoding() throws IOException {
        Files.write(it.project.resolve("sql/V2__umlaut.sql"), "select 'für';".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(messages(null))
                .containsExactly("wrong-encoding: V2__umlaut.sql is not UTF-8\n  sql/V2__umlaut.sql\n"
                        + "    bytes without meaning become U+FFFD in what is executed\n"
                        + "Instead:   save the file as UTF-8, or set flyway.encoding");
    }

    private List<String> messages(@Nullable Class<?> customizer) {
        return it.open(customizer).findings().stream()
                .map(finding -> finding.rule().id() + ": " + finding.message())
                .toList();
    }
}
