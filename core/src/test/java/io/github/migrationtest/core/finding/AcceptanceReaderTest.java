package io.github.migrationtest.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.check.KnownRules;
import io.github.migrationtest.core.check.UndoRestores;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceReaderTest {

    private static final String WRITTEN =
            " A line is written like this: V181 undo-leaves-trace public.tier: the reason";

    private static Acceptance only(String line) {
        return read(line).get(0);
    }

    private static List<Acceptance> read(String text) {
        AcceptanceReader reader =
                new AcceptanceReader(KnownRules.all(), List.of("V181", "R customer view", "R what fails"));
        reader.readFile("accepted.txt", text);
        return reader.acceptances("accepted.txt").all();
    }

    private static Acceptance comment(String script) {
        AcceptanceReader reader = new AcceptanceReader(KnownRules.all(), List.of());
        reader.readScript("V181", "V181__x.sql", script);
        return reader.acceptances("accepted.txt").all().get(0);
    }

    @Test
    void readsMigrationRuleObjectAndReason() {
        assertThat(read("""
                # agreed in May

                V181 undo-leaves-trace public.tier: 200 rows: agreed with ops
                V182 undo-leaves-trace: all of it
                """))
                .containsExactly(
                        new Acceptance(
                                "V181",
                                UndoRestores.LEAVES_TRACE,
                                "public.tier",
                                "200 rows: agreed with ops",
                                "accepted.txt:3"),
                        new Acceptance("V182", UndoRestores.LEAVES_TRACE, null, "all of it", "accepted.txt:4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B5 undo-fails: x|B5 undo-fails",
                "history out-of-order: x|history out-of-order",
                "R customer view undo-leaves-trace: x|R customer view undo-leaves-trace",
                "R what fails not-repeatable: x|R what fails not-repeatable",
                "R no such view runs-again: x|R no such view runs-again",
                "V1 undo-leaves-trace total_check on public.orders: x|V1 undo-leaves-trace total_check on public.orders",
                "V1 undo-leaves-trace public.\"a: b\": x|V1 undo-leaves-trace public.\"a: b\"",
                "V1 undo-leaves-trace public.f(integer, text): x|V1 undo-leaves-trace public.f(integer, text)",
                "\uFEFFV1  undo-fails :x|V1 undo-fails",
                "V1 undo-fails on 13: x|V1 undo-fails on 13",
                "V1 blocks-reads public.orders  on  13..15 : x|V1 blocks-reads public.orders on 13..15",
                "V1 undo-leaves-trace total_check on public.orders on ..15: x|V1 undo-leaves-trace total_check on public.orders on ..15",
                "V1 undo-leaves-trace public.\"on 13\" on 16..: x|V1 undo-leaves-trace public.\"on 13\" on 16.."
            })
    void readsEveryForm(String line, String header) {
        assertThat(only(line).header()).isEqualTo(header);
        assertThat(only(line).reason()).isEqualTo("x");
    }

    @Test
    void readsCommentsOfScripts() {
        assertThat(comment("""
                create table a (id int);\r
                  --migrationtest:  accept undo-leaves-trace public.tier: 200 rows\r
                """))
                .isEqualTo(
                        new Acceptance("V181", UndoRestores.LEAVES_TRACE, "public.tier", "200 rows", "V181__x.sql:2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V181 undo-leaves-trace public.tier|'V181 undo-leaves-trace public.tier' has no reason behind a colon.",
                "V181 undo-fails:|'V181 undo-fails' has no reason behind a colon.",
                "V181 undo-fails: <reason>|the reason is still to be written in place of <reason>.",
                "V181 undo-leave-trace: x|there is no rule 'undo-leave-trace'; there is undo-leaves-trace.",
                "V181: x|no rule is named in 'V181'.",
                "V181 undo-fails on 15..13: x|'on 15..13' is no version: the lowest is above the highest.",
                "R customer view: x|no rule is named in 'R customer view'.",
                "181 undo-fails: x|'181' is no migration: begin with V181, B5, R customer view, or history for what is about none in particular."
            })
    void refusesWhatMeansNothing(String line, String said) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("\n" + line))
                .withMessage("accepted.txt:2: " + said + WRITTEN);
    }

    @Test
    void refusesToAcceptWhatNobodyCanLiveWith() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("V181 fails: we know"))
                .withMessage("accepted.txt:1: 'fails' cannot be accepted: it does not apply in production either, and"
                        + " nothing that comes after it can be reached. Take the line out.");
    }

    @Test
    void refusesALineThatIsThereAlready() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("V181 undo-fails: x\nV181 undo-fails: y"))
                .withMessage("accepted.txt:2: 'V181 undo-fails' is accepted already, at accepted.txt:1."
                        + " Keep one of the two lines.");
    }

    @Test
    void refusesCommentsThatSayNothing() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> comment("-- migrationtest: acept undo-fails: x"))
                .withMessage("V181__x.sql:1: '-- migrationtest:' is followed by 'acept', which says nothing."
                        + " Write: -- migrationtest: accept undo-leaves-trace public.tier: the reason");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> comment("-- migrationtest: accept undo-fails"))
                .withMessage("V181__x.sql:1: 'undo-fails' has no reason behind a colon." + WRITTEN);
    }
}
