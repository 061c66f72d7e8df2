package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flyway itself minds about migrations that it has applied: what the findings about a branch claim. */
class FlywayValidatesTest {

    private HistoryFixture it;

    @BeforeEach
    void applied(@TempDir Path project) throws SQLException {
        it = new HistoryFixture(project);
        it.file("sql/V1__a.sql", "select 1;\nselect 2;\n").file("sql/V3__c.sql", "select 3;");
        flyway().load().migrate();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(it.dataSource()).locations("filesystem:" + it.project.resolve("sql"));
    }

    private boolean accepts() {
        return flyway().load().validateWithResult().validationSuccessful;
    }

    private Path script(String name) {
        return it.project.resolve("sql").resolve(name);
    }

    @Test
    void lineEndsAndByteOrderMarkAreNoEdit() {
        assertThat(accepts()).isTrue();

        it.file("sql/V1__a.sql", "\uFEFFselect 1;\r\nselect 2;");

        assertThat(accepts()).isTrue();
    }

    @Test
    void aCommentIsAnEdit() {
        it.file("sql/V1__a.sql", "select 1;\nselect 2; -- two\n");

        assertThat(accepts()).isFalse();
    }

    @Test
    void aScriptWithAnotherDescriptionIsAnotherOne() throws IOException {
        Files.move(script("V3__c.sql"), script("V3__other.sql"));

        assertThat(accepts()).isFalse();
    }

    @Test
    void aDeletedScriptIsMissedUnlessItWasTheNewest() throws IOException {
        Files.delete(script("V3__c.sql"));
        assertThat(accepts()).isTrue();

        it.file("sql/V3__c.sql", "select 3;");
        Files.delete(script("V1__a.sql"));
        assertThat(accepts()).isFalse();
    }

    @Test
    void aScriptInAnotherFolderIsTheSame() throws IOException {
        Files.createDirectory(script("moved"));
        Files.move(script("V3__c.sql"), script("moved/V3__c.sql"));

        assertThat(accepts()).isTrue();
    }

    @Test
    void aLateVersionIsRefusedUnlessOutOfOrder() {
        it.file("sql/V2__late.sql", "select 2;");

        assertThat(accepts()).isFalse();
        assertThat(flyway().outOfOrder(true).load().migrate().migrationsExecuted)
                .isEqualTo(1);
    }
}
