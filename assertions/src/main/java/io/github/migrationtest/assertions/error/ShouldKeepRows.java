package io.github.migrationtest.assertions.error;

import java.util.List;

/** A difference of data that says more than it should. */
public final class ShouldKeepRows extends ExpectingBut {

    private ShouldKeepRows(String expected, String found) {
        super(expected, found);
    }

    public static ShouldKeepRows shouldKeepRows(String subject, List<String> lines) {
        return new ShouldKeepRows(
                subject + " to be there with the values that they had", listed("there are differences", "", lines));
    }

    public static ShouldKeepRows shouldLoseNothing(String subject, List<String> lines) {
        return new ShouldKeepRows(subject + " to lose nothing", listed("something is lost", "", lines));
    }

    /**
     * @param kind what is looked for, {@code table}
     * @param there those that there are
     */
    public static ShouldKeepRows shouldTellOf(String kind, String name, List<String> there) {
        return new ShouldKeepRows(
                "the difference to tell of " + kind + " " + name,
                there.isEmpty() ? "it tells of none" : "it tells of " + String.join(", ", there));
    }

    public static ShouldKeepRows shouldChangeValues(String column, long expected, List<String> lines) {
        return new ShouldKeepRows(
                expected + (expected == 1 ? " value of " : " values of ") + column + " to change",
                listed("this became of them", "none has", lines));
    }

    public static ShouldKeepRows shouldBeRenamed(String column, String expected, String found) {
        return new ShouldKeepRows("column " + column + " to be renamed to " + expected, found);
    }
}
