package io.github.migrationtest.assertions.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An object with other parts than it should have. */
public final class ShouldHaveOnly extends ExpectingBut {

    private ShouldHaveOnly(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param owner the catalogue, table, type or difference
     * @param part what a part is called, {@code column}
     * @param expected the names of all that should be there
     * @param found the names of all that is there
     */
    public static ShouldHaveOnly shouldHaveOnly(
            Object owner, String part, Collection<String> expected, Collection<String> found) {
        List<String> unexpected = without(found, expected);
        List<String> missing = without(expected, found);
        List<String> words = new ArrayList<>();
        if (!unexpected.isEmpty()) {
            words.add("these are unexpected: " + String.join(", ", unexpected));
        }
        if (!missing.isEmpty()) {
            words.add("these are missing: " + String.join(", ", missing));
        }
        return new ShouldHaveOnly(
                owner + " to have only the " + plural(part) + " " + tuple(List.copyOf(expected)),
                String.join("\nand ", words));
    }

    private static List<String> without(Collection<String> names, Collection<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
