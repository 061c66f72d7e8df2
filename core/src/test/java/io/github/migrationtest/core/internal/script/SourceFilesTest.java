package io.github.migrationtest.core.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFilesTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "target/classes, src/main/resources",
        "target/test-classes, src/test/resources",
        "build/resources/main, src/main/resources",
        "build/resources/test, src/test/resources",
        "build/classes/java/main, src/main/java",
        "out/production/shop.main, src/main/resources",
        "out/production/resources, src/main/resources",
        "out/test/shop, src/test/resources",
        "bin/main, src/main/resources"
    })
    void findsTheSourceOfBuildOutput(String output, String sources) throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Path source = file("shop/" + sources + "/db/migration/V1__a.sql");
        Path built = file("shop/" + output + "/db/migration/V1__a.sql");
        SourceFiles files = new SourceFiles(root.resolve("shop"));

        assertThat(files.sourceOf(built)).isEqualTo(source);
        assertThat(files.display(built)).isEqualTo("shop/" + sources + "/db/migration/V1__a.sql");
    }

    @Test
    void namesFilesWithoutSourceAsTheyAre() throws IOException {
        Path generated = file("target/classes/db/migration/V1__a.sql");
        SourceFiles files = new SourceFiles(root);

        assertThat(files.display(generated)).isEqualTo("target/classes/db/migration/V1__a.sql");
        assertThat(files.display(Path.of("/elsewhere/V2__b.sql"))).isEqualTo("/elsewhere/V2__b.sql");
    }

    @Test
    void takesTheProjectForTheRootWhereThereIsNoGit() throws IOException {
        Path script = file("shop/sql/V1__a.sql");

        assertThat(new SourceFiles(root.resolve("shop")).display(script)).isEqualTo("sql/V1__a.sql");
    }

    @Test
    void readsScriptsAsAnEditorShowsThem() {
        ScriptText text = ScriptText.decode(
                "\uFEFFselect 1;\r\nselect 2;\r\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(text.text()).isEqualTo("select 1;\nselect 2;\n");
        assertThat(text.decoded()).isTrue();
        assertThat(ScriptText.decode(new byte[] {'a', (byte) 0xfc}, StandardCharsets.UTF_8))
                .isEqualTo(new ScriptText("a\uFFFD", false));
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
