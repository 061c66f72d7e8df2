package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A setting that is read and not known would be refused; one that is known and not read would be ignored. */
class SettingKeysTest {

    private static final Pattern LITERAL = Pattern.compile("\"(migrationtest\\.[a-z.-]+)\"");

    /** No settings of users: a file's name, and what providers are told. */
    private static final Set<String> OTHERS =
            Set.of("migrationtest.properties", "migrationtest.states.of", "migrationtest.states.anew");

    @Test
    void areThoseThatAreRead() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String module : List.of("core", "fixtures", "assertions", "junit-extension")) {
            for (Path file : sources(Path.of("..", module, "src", "main", "java"))) {
                if (!file.endsWith("SettingKeys.java")) {
                    read.addAll(literals(file));
                }
            }
        }
        read.removeAll(OTHERS);
        Set<String> named =
                new TreeSet<>(literals(Path.of("src/main/java/io/github/migrationtest/junit/SettingKeys.java")));

        assertThat(new TreeSet<>(SettingKeys.ALL)).isEqualTo(named).containsAll(read);
    }

    @Test
    void areInTheReadme() throws IOException {
        String table = Files.readString(Path.of("../README.md"));

        assertThat(SettingKeys.ALL)
                .allSatisfy(key -> assertThat(table)
                        .containsAnyOf("`" + key + "`", "`" + key.substring("migrationtest".length()) + "`"));
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> literals(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher literal = LITERAL.matcher(Files.readString(file));
        while (literal.find()) {
            found.add(literal.group(1));
        }
        return found;
    }
}
