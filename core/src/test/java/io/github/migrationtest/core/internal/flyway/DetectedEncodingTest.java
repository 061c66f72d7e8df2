package io.github.migrationtest.core.internal.flyway;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationHistory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.internal.resource.filesystem.EncodingDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class DetectedEncodingTest {

    @TempDir
    private Path project;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 'grün'|UTF-8|UTF-8",
                "select 'grün'|ISO-8859-1|ISO-8859-1",
                "select '5 €'|windows-1252|ISO-8859-1",
                "select 1|US-ASCII|UTF-8",
                "\uFEFFselect 'grün'|UTF-8|UTF-8",
                "\uFEFFselect 'grün'|UTF-16LE|UTF-16LE",
                "\uFEFFselect 'grün'|UTF-16BE|UTF-16BE",
                "select 'grün'|UTF-16LE|UTF-16",
                "select 'grün'|UTF-16BE|ISO-8859-1",
                "''|UTF-8|UTF-8"
            })
    void isTheOneThatFlywayDetects(String text, String written, String detected) throws IOException {
        byte[] bytes = text.getBytes(Charset.forName(written));
        Path file = Files.write(project.resolve("V1__a.sql"), bytes);

        assertThat(DetectedEncoding.of(bytes))
                .isEqualTo(Charset.forName(detected))
                .isEqualTo(EncodingDetector.detectFileEncoding(file));
    }

    @Test
    void isUsedForEachScript() throws IOException, SQLException {
        HistoryFixture it = new HistoryFixture(project);
        it.file("flyway.conf", "flyway.detectEncoding=true\nflyway.locations=filesystem:sql");
        it.file("sql/V1__utf8.sql", "create table t (n int, word text); insert into t values (1, 'grün');");
        write("V2__latin1", "insert into t values (2, 'grün');", Charset.forName("ISO-8859-1"));
        write("V3__utf16", "\uFEFFinsert into t values (3, 'grün');", UTF_16LE);
        write("V4__utf16", "\uFEFFinsert into t values (4, 'grün');", UTF_16BE);

        MigrationHistory history = it.open(List.of(), List.of(), Map.of(), null);
        history.prepare(it);
        it.up(history, "V1", "V2", "V3", "V4");

        assertThat(it.query("select word from t order by n")).containsExactly("grün", "grün", "grün", "grün");
        assertThat(history.findings()).isEmpty();
        assertThat(DetectedEncoding.of("ab".getBytes(UTF_16LE))).isEqualTo(UTF_16);
    }

    @Test
    void isNotAskedForWhereTheEncodingIsGiven() throws IOException, SQLException {
        HistoryFixture it = new HistoryFixture(project);
        it.file("flyway.conf", "flyway.encoding=ISO-8859-1\nflyway.locations=filesystem:sql");
        it.file("sql/V1__t.sql", "create table t (n int, word text);");
        write("V2__latin1", "insert into t values (2, 'grün');", Charset.forName("ISO-8859-1"));

        MigrationHistory history = it.open(List.of(), List.of(), Map.of(), null);
        history.prepare(it);
        it.up(history, "V1", "V2");

        assertThat(it.query("select word from t")).containsExactly("grün");
    }

    private void write(String name, String text, Charset encoding) throws IOException {
        Files.write(project.resolve("sql/" + name + ".sql"), text.getBytes(encoding));
    }
}
