package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.data.Orphans;
import io.github.migrationtest.core.data.SequenceBehind;
import java.util.List;

/** Rows that lead nowhere, or sequences that fell behind. */
public final class ShouldHaveIntegrity extends ExpectingBut {

    private ShouldHaveIntegrity(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveIntegrity shouldHaveNoOrphans(List<Orphans> orphans) {
        return new ShouldHaveIntegrity(
                "every foreign key to lead to a row",
                listed(
                        "there are rows that lead nowhere",
                        "",
                        orphans.stream().map(Orphans::toString).toList()));
    }

    public static ShouldHaveIntegrity shouldHaveSequencesAhead(List<SequenceBehind> behind) {
        return new ShouldHaveIntegrity(
                "every sequence to be ahead of its column",
                listed(
                                "there are numbers that will be given twice",
                                "",
                                behind.stream().map(SequenceBehind::toString).toList())
                        + "\nInstead:   select setval('" + behind.get(0).sequence() + "', "
                        + behind.get(0).reached() + ")");
    }
}
