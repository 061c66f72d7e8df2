package io.github.migrationtest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theStrongestSourceWins() {
        Settings settings = settings(Map.of("a", "strong"), Map.of("a", "weak", "b", "only"));

        assertThat(settings.find("a")).contains(new Settings.Value("a", "strong", "first"));
        assertThat(settings.find("b")).contains(new Settings.Value("b", "only", "second"));
        assertThat(settings.find("c")).isEmpty();
    }

    @Test
    void aBlankValueIsNotGiven() {
        assertThat(settings(Map.of("a", "  "), Map.of("a", "weak")).get("a")).contains("weak");
    }

    @Test
    void aListIsSeparatedByCommas() {
        assertThat(settings(Map.of("a", " 14 , 18,,"), Map.of()).list("a")).containsExactly("14", "18");
        assertThat(settings(Map.of(), Map.of()).list("a")).isEmpty();
    }

    @Test
    void aValueNamesWhereItCameFrom() {
        assertThat(settings(Map.of("migrationtest.scope", "all"), Map.of()).find("migrationtest.scope"))
                .hasToString("Optional[migrationtest.scope=all (first)]");
    }

    @Test
    void theClasspathFileIsRead() {
        Settings.Source source = Settings.classpathProperties(getClass().getClassLoader());

        assertThat(source.lookup().apply("migrationtest.nobody")).isNull();
        assertThat(source.name()).isEqualTo("migrationtest.properties");
    }

    private static Settings settings(Map<String, String> first, Map<String, String> second) {
        return Settings.of(
                List.of(new Settings.Source("first", first::get), new Settings.Source("second", second::get)));
    }
}
