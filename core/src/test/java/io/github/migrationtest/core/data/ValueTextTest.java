package io.github.migrationtest.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueTextTest {

    private static final String LONG = "The quick brown fox jumps over the lazy dog. ".repeat(3);

    @Test
    void shortValuesAreShownAsTheyAre() {
        assertThat(ValueText.change("a\tb", null)).isEqualTo("'a\\tb' → NULL");
        assertThat(ValueText.change("{\"a\": 1}", "{\"a\": 2}")).isEqualTo("'{\"a\": 1}' → '{\"a\": 2}'");
    }

    @Test
    void whatDiffersInLongTextIsMarked() {
        assertThat(ValueText.change(LONG, LONG.replaceFirst("lazy", "tired")))
                .isEqualTo("'… fox jumps over the [-lazy-]{+tired+} dog. The quick brow…', from character 16");
        assertThat(ValueText.change(LONG, LONG.substring(0, 44)))
                .isEqualTo(
                        "'…s over the lazy dog.[- The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the…-]'"
                                + ", from character 25");
        assertThat(ValueText.change(LONG, "!" + LONG)).isEqualTo("'{+!+}The quick brown fox …'");
    }

    @Test
    void noCharacterIsCutInTwo() {
        // both have the same first half
        assertThat(ValueText.change(LONG + "\uD83D\uDE00", LONG + "\uD83D\uDE01"))
                .isEqualTo("'… over the lazy dog. [-\uD83D\uDE00-]{+\uD83D\uDE01+}', from character 116");
    }

    @Test
    void whatDiffersInJsonIsToldByItsPath() {
        String before = "{\"text\": \"" + LONG
                + "\", \"tags\": [\"a\", \"b\"], \"address\": {\"city\": \"Bonn\", \"post code\": 1}, \"x\": {}}";

        assertThat(ValueText.change(before, before.replace("Bonn", "Berlin").replace(", \"b\"]", "]")))
                .isEqualTo("$.tags[1]: \"b\" → nothing, $.address.city: \"Bonn\" → \"Berlin\"");
        assertThat(ValueText.change(before, "{\"password\": \"secret\"}"))
                .isEqualTo("$.text: \"The quick brown fox jumps over the lazy dog. The quick brow… → nothing,"
                        + " $.tags[0]: \"a\" → nothing, $.tags[1]: \"b\" → nothing and 4 more");
        assertThat(ValueText.change(
                        before.replace("city", "api_key"),
                        before.replace("city", "api_key").replace("Bonn", "x")))
                .isEqualTo("$.address.api_key: ••• → •••");
    }
}
