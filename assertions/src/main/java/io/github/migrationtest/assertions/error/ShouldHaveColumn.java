package io.github.migrationtest.assertions.error;

/** A table or catalogue without a column that it should have. */
public final class ShouldHaveColumn extends ExpectingBut {

    private ShouldHaveColumn(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param owner the table or catalogue
     * @param name the column's name, as the test has it
     * @param lookup what the look-up said: {@code no column emial in table public.customer; there is email}
     */
    public static ShouldHaveColumn shouldHaveColumn(Object owner, String name, String lookup) {
        return new ShouldHaveColumn(owner + " to have column " + name, "there is " + lookup);
    }
}
