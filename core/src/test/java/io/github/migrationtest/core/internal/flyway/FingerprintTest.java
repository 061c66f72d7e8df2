package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void tellsTextsApart() {
        List<List<String>> texts = List.of(
                List.of("create table t (a int)"),
                List.of("create table t (a int)", ""),
                List.of("create table t ", "(a int)"),
                List.of("create table t (b int)"),
                List.of("create table t (ä int)"),
                List.of("(a int)", "create table t "),
                List.of(""),
                List.of());

        Set<String> told = new TreeSet<>();
        texts.forEach(text -> told.add(of(text)));

        assertThat(told).hasSameSizeAs(texts).allMatch(hex -> hex.matches("[0-9a-f]{16}"));
        assertThat(of(List.of("create table t (a int)"))).isEqualTo(of(texts.get(0)));
    }

    private static String of(List<String> texts) {
        Fingerprint fingerprint = new Fingerprint();
        texts.forEach(fingerprint::update);
        return fingerprint.hex();
    }
}
