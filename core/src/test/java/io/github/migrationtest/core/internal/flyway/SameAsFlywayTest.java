package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our scan and Flyway's own must come to the same history. */
class SameAsFlywayTest {

    private static final List<String> NAMES = List.of(
            "V1__plain.sql",
            "V2.sql",
            "V3__.sql",
            "V4__SUFFIX.SQL",
            "V005__zeros.sql",
            "V6_1__part.sql",
            "V6.2__part.sql",
            "V7___three_underscores.sql",
            "V8__two__separators.sql",
            "V9_one_underscore.sql",
            "V10 __blank.sql",
            "V11a__letter.sql",
            "V12..1__dots.sql",
            "V13._1__dots.sql",
            "v14__lower.sql",
            "V__no_version.sql",
            "V15__x.sql.bak",
            "VIEWS.sql",
            "R__repeatable.sql",
            "R1__versioned.sql",
            "Repeat__me.sql",
            "README.sql",
            "U1__plain.sql",
            "deep/er/V16__folder.sql",
            ".hidden/V17__hidden.sql",
            "beforeMigrate.sql");

    @Test
    void readsNamesOnDiskAsFlywayDoes(@TempDir Path project) throws SQLException {
        HistoryFixture it = new HistoryFixture(project);
        NAMES.forEach(name -> it.file("sql/" + name, "select 1;"));

        assertThat(ours(it.open()))
                .containsExactlyElementsOf(flyways(it, getClass().getClassLoader(), "filesystem:" + project + "/sql"));
    }

    @Test
    void readsJarsAndSeveralRootsAsFlywayDoes(@TempDir Path project) throws SQLException, IOException {
        HistoryFixture it = new HistoryFixture(project);
        it.file("one/db/migration/V1__disk.sql", "select 1;");
        it.file("two/db/migration/V2__disk.sql", "select 1;");
        Path jar = project.resolve("three.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : List.of("db/", "db/migration/", "db/migration/V3__in jar.sql", "db/other/V4__x.sql")) {
                out.putNextEntry(new JarEntry(name));
                if (!name.endsWith("/")) {
                    out.write("select 1;".getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        URL[] urls = {
            project.resolve("one").toUri().toURL(),
            project.resolve("two").toUri().toURL(),
            jar.toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            MigrationHistory history = new FlywayTool()
                    .open(new MigrationSettings(
                            loader, project, List.of("classpath:db/migration"), List.of(), List.of(), Map.of(), null));

            assertThat(ours(history)).containsExactlyElementsOf(flyways(it, loader, "classpath:db/migration"));
            assertThat(history.migrations())
                    .extracting(migration -> migration.script().path())
                    .containsExactly(
                            "one/db/migration/V1__disk.sql",
                            "two/db/migration/V2__disk.sql",
                            "db/migration/V3__in jar.sql");

            it.file("two/db/migration/V1__disk.sql", "select 'not shadowed';");
            MigrationSettings settings = new MigrationSettings(
                    loader, project, List.of("classpath:db/migration"), List.of(), List.of(), Map.of(), null);
            assertThatThrownBy(() -> flyways(it, loader, "classpath:db/migration"))
                    .hasMessageStartingWith("Found more than one migration with version 1");
            assertThatThrownBy(() -> new FlywayTool().open(settings))
                    .hasMessage("Two migrations with version 1: one/db/migration/V1__disk.sql and"
                            + " two/db/migration/V1__disk.sql. Give the one that is not merged yet the next free"
                            + " version.");
        }
    }

    private static List<String> ours(MigrationHistory history) {
        return history.migrations().stream().map(SameAsFlywayTest::describe).toList();
    }

    private static String describe(Migration migration) {
        return (migration.version() == null ? "R" : migration.version()) + " " + migration.description();
    }

    private static List<String> flyways(HistoryFixture it, ClassLoader loader, String location) {
        return Arrays.stream(Flyway.configure(loader)
                        .dataSource(it.dataSource())
                        .locations(location)
                        .load()
                        .info()
                        .all())
                .map(SameAsFlywayTest::describe)
                .toList();
    }

    private static String describe(MigrationInfo info) {
        return (info.getVersion() == null ? "R" : info.getVersion()) + " " + info.getDescription();
    }
}
