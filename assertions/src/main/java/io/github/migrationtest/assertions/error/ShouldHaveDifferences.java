package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.CatalogDiff;
import java.util.List;

/** Catalogues that differ otherwise than they should. */
public final class ShouldHaveDifferences extends ExpectingBut {

    private ShouldHaveDifferences(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveDifferences shouldHaveNone(CatalogDiff diff) {
        return new ShouldHaveDifferences("no difference", listed("there are", "there is none", diff.lines()));
    }

    public static ShouldHaveDifferences shouldHaveSome() {
        return new ShouldHaveDifferences("differences", "there is none");
    }

    public static ShouldHaveDifferences shouldHaveOnlyLines(CatalogDiff diff, List<String> lines) {
        List<String> unexpected =
                diff.lines().stream().filter(line -> !lines.contains(line)).toList();
        List<String> missing =
                lines.stream().filter(line -> !diff.lines().contains(line)).toList();
        return new ShouldHaveDifferences(
                listed("only these differences", "no difference", lines),
                listed("these are unexpected", "none is unexpected", unexpected)
                        + "\nand "
                        + listed("these are missing", "none is missing", missing));
    }

    public static ShouldHaveDifferences shouldHave(CatalogDiff diff, String line) {
        return new ShouldHaveDifferences(
                listed("difference", "difference", List.of(line)), listed("there are", "there is none", diff.lines()));
    }

    /**
     * @param verb {@code add}, {@code remove} or {@code change}
     * @param what what should be added, removed or changed
     * @param found what is
     */
    public static ShouldHaveDifferences shouldDiffer(String verb, String what, List<String> found) {
        return new ShouldHaveDifferences(
                "the difference to " + verb + " " + what,
                listed("it " + verb + "s", "it " + verb + "s nothing", found));
    }

    /**
     * @param verb {@code add}, {@code remove} or {@code change}
     * @param found what is added, removed or changed
     */
    public static ShouldHaveDifferences shouldNotDiffer(String verb, List<String> found) {
        return new ShouldHaveDifferences(
                "the difference to " + verb + " nothing", listed("it " + verb + "s", "", found));
    }
}
