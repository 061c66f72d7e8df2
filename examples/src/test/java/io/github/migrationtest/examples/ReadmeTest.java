package io.github.migrationtest.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the README shows is what the tests of this module run. With {@code -Dreadme.write=true} its snippets are written
 * anew.
 */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- (?<kind>\\w+): (?<name>\\S+) -->\\n```\\w*\\n(?<text>.*?)```", Pattern.DOTALL);

    /** A snippet of the README, and what it should be. */
    record Snippet(String name, String text, String source) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        Matcher matcher = SNIPPET.matcher(Files.readString(README));
        while (matcher.find()) {
            String name = matcher.group("name");
            snippets.add(new Snippet(name, matcher.group("text"), source(matcher.group("kind"), name)));
        }
        return snippets;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void showsWhatRuns(Snippet snippet) throws IOException {
        if (Boolean.getBoolean("readme.write")) {
            String marker = ": " + snippet.name() + " -->\n```";
            String readme = Files.readString(README);
            int begin = readme.indexOf('\n', readme.indexOf(marker) + marker.length()) + 1;
            Files.writeString(
                    README,
                    readme.substring(0, begin)
                            + snippet.source()
                            + readme.substring(begin + snippet.text().length()));
            return;
        }
        assertThat(snippet.text()).isEqualTo(snippet.source());
    }

    @Test
    void hasSnippets() throws IOException {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void ciRunsTheTestCommandOfTheReadme() throws IOException {
        Matcher command = Pattern.compile("\\| pass all tests \\| `(.*)` \\|").matcher(Files.readString(README));

        assertThat(command.find()).isTrue();
        assertThat(Files.readAllLines(Path.of("../.ci/run"))).contains(command.group(1));
    }

    @Test
    void countsTheGallery() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/gallery"))) {
            assertThat(Files.readString(README))
                    .contains("holds " + cases.filter(Files::isDirectory).count() + " bad histories");
        }
    }

    private static String source(String kind, String name) throws IOException {
        return switch (kind) {
            case "example" -> tagged(name);
            case "gallery" -> Files.readString(Path.of("src/test/resources/gallery", name, "expected.txt"));
            case "file" -> Files.readString(Path.of("..", name));
            default -> throw new IllegalArgumentException("Not a kind of snippet: " + kind);
        };
    }

    private static String tagged(String tag) throws IOException {
        String marker = "// tag::" + tag + "[]\n";
        String code = "";
        try (Stream<Path> tests = Files.list(Path.of("src/test/java/io/github/migrationtest/examples"))) {
            for (Path test : tests.toList()) {
                String text = Files.readString(test);
                code = text.contains(marker) && !test.endsWith("ReadmeTest.java") ? text : code;
            }
        }
        int begin = code.indexOf(marker) + marker.length();
        int end = code.indexOf("// end::" + tag + "[]");
        return code.substring(begin, end).stripTrailing().stripIndent() + "\n";
    }
}
