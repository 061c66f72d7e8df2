package io.github.migrationtest.assertions.error;

/** A table or catalogue without an index that it should have. */
public final class ShouldHaveIndex extends ExpectingBut {

    private ShouldHaveIndex(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param owner the table or catalogue
     * @param name the index's name, as the test has it
     * @param lookup what the look-up said: {@code no index emial in table public.customer; there is email}
     */
    public static ShouldHaveIndex shouldHaveIndex(Object owner, String name, String lookup) {
        return new ShouldHaveIndex(owner + " to have index " + name, "there is " + lookup);
    }
}
