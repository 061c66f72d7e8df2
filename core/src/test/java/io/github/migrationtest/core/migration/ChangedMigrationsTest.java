package io.github.migrationtest.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.UnknownChanges;
import io.github.migrationtest.core.internal.flyway.FlywayTool;
import io.github.migrationtest.core.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scope {@code changed}: which migrations of a real history a branch in a real repository changes. */
class ChangedMigrationsTest {

    private static final String CODE = "src/test/java/flywaytest/code/V2__Fill_table.java";
    private static final String UNDO_OF_CODE = "src/test/java/db/undo/U2__Fill_table.java";
    private static final String SQL = "src/main/resources/db/migration/";

    @TempDir
    private Path folder;

    private GitRepository git;
    private Path project;

    @BeforeEach
    void historyInAModule() throws IOException {
        git = GitRepository.create(folder);
        project = git.root().resolve("shop");
        for (String version : List.of("V3__a", "V4__b", "R__view")) {
            file(SQL + version + ".sql", "select 1;\n");
        }
        file("src/main/resources/db/undo/U4__b.sql", "select 1;\n");
        file(CODE, "class V2__Fill_table {}\n").file(UNDO_OF_CODE, "class U2__Fill_table {}\n");
        git.write(".gitignore", "target/\n").commit().git("switch", "--quiet", "--create", "feature");
    }

    private ChangedMigrationsTest file(String path, String text) throws IOException {
        git.write("shop/" + path, text);
        return this;
    }

    /** As a build does, so that scripts are found in its output. */
    private MigrationHistory built() throws IOException {
        Path sources = project.resolve("src/main/resources");
        Path output = project.resolve("target/classes");
        try (var files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = output.resolve(sources.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        return new FlywayTool()
                .open(new MigrationSettings(
                        getClass().getClassLoader(),
                        project,
                        List.of("filesystem:target/classes/db/migration", "classpath:flywaytest/code"),
                        List.of("filesystem:target/classes/db/undo"),
                        List.of(),
                        Map.of(),
                        null));
    }

    private Scope.Selection selection() throws IOException {
        Settings settings = Settings.of(
                List.of(new Settings.Source("test", key -> key.equals(BranchChanges.BASE) ? "main" : null)));
        return Scope.parse("changed").select(built().migrations(), BranchChanges.of(project, settings));
    }

    private String judged() throws IOException {
        return selection().migrations().stream().map(Migration::label).collect(Collectors.joining(" "));
    }

    private String since() {
        return "main (" + git.commitOf("main") + ")";
    }

    @Test
    void newAndEditedScriptsAreJudged() throws IOException {
        file(SQL + "V3__a.sql", "select 2;\n").file(SQL + "V5__c.sql", "select 5;\n");

        assertThat(judged()).isEqualTo("V3 V5");
        assertThat(selection().remark()).isEqualTo(" since " + since());
    }

    @Test
    void aRenamedScriptIsJudged() throws IOException {
        git.git("mv", "shop/" + SQL + "V4__b.sql", "shop/" + SQL + "V6__b.sql");

        assertThat(judged()).isEqualTo("V6");
    }

    @Test
    void aRepeatableScriptIsJudgedWhereItIsEdited() throws IOException {
        file(SQL + "R__view.sql", "select 2;\n");

        assertThat(judged()).isEqualTo("R view");
    }

    @Test
    void aScriptsOwnSettingsCount() throws IOException {
        file(SQL + "V3__a.sql.conf", "executeInTransaction=false\n");

        assertThat(judged()).isEqualTo("V3");
    }

    @Test
    void settingsThatAreTakenAwayCount() throws IOException {
        file(SQL + "V3__a.sql.conf", "executeInTransaction=false\n");
        git.commit().git("branch", "--force", "main", "feature");
        git.git("rm", "--quiet", "shop/" + SQL + "V3__a.sql.conf");

        assertThat(judged()).isEqualTo("V3");
    }

    @Test
    void undoScriptsCount() throws IOException {
        file("src/main/resources/db/undo/U4__b.sql", "select 2;\n");
        file("src/main/resources/db/undo/U3__a.sql", "select 2;\n");

        assertThat(judged()).isEqualTo("V3 V4");
    }

    @Test
    void codeCounts() throws IOException {
        file(CODE, "class V2__Fill_table { /* edited */ }\n");

        assertThat(judged()).isEqualTo("V2");
    }

    @Test
    void undoInCodeCounts() throws IOException {
        file(UNDO_OF_CODE, "class U2__Fill_table { /* edited */ }\n");

        assertThat(judged()).isEqualTo("V2");
    }

    @Test
    void lineEndsDoNotCountAndOtherFilesNeither() throws IOException {
        file(SQL + "V3__a.sql", "select 1;\r\n").file(SQL + "../other/V3__a.sql", "select 1;\n");
        file("README.md", "new");

        assertThat(selection().remark())
                .isEqualTo(": nothing changed since " + since() + "; took the newest, V4; for more:"
                        + " -Dmigrationtest.scope=all");
        assertThat(judged()).isEqualTo("V4");
    }

    @Test
    void generatedScriptsAreNeverChanged() throws IOException {
        file("target/classes/db/migration/V9__generated.sql", "select 1;\n");

        assertThat(selection().remark()).startsWith(": nothing changed since ");
        assertThat(judged()).isEqualTo("V9");
    }

    @Test
    void whereGitCannotTellTheNewestIsTakenUnlessSomebodyAsked() throws IOException {
        BranchChanges unknown = new UnknownChanges("the clone is shallow", "fetch-depth: 0");
        List<Migration> history = built().migrations();

        Scope.Selection selection = new Scope.Changed(false).select(history, unknown);

        assertThat(selection.migrations()).extracting(Migration::label).containsExactly("V4");
        assertThat(selection.remark())
                .isEqualTo(": the clone is shallow; took the newest, V4; for more: fetch-depth: 0; or"
                        + " -Dmigrationtest.scope=all");
        assertThatThrownBy(() -> Scope.parse("changed").select(history, unknown))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The scope changed cannot be told: the clone is shallow. Way out: fetch-depth: 0. Or choose"
                        + " another scope, as in last:5.");
    }

    @Test
    void theNewestOfRepeatablesAloneIsTheLast() throws IOException {
        List<Migration> repeatables = built().migrations().stream()
                .filter(migration -> migration.version() == null)
                .toList();

        assertThat(new Scope.Changed(false)
                        .select(repeatables, new UnknownChanges("no git", "install it"))
                        .migrations())
                .extracting(Migration::label)
                .containsExactly("R view");
    }
}
