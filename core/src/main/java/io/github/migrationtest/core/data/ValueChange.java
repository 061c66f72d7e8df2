package io.github.migrationtest.core.data;

/** What became of one value. */
public enum ValueChange {
    BECAME_NULL("became NULL", true),
    /** What is left is the beginning of what was there. */
    TRUNCATED("truncated", true),
    /** A number or a time with fewer digits than before. */
    ROUNDED("rounded", true),
    /** It was NULL. */
    GOT_A_VALUE("got a value", false),
    OTHER("changed", false);

    private final String words;
    private final boolean loss;

    ValueChange(String words, boolean loss) {
        this.words = words;
        this.loss = loss;
    }

    /** Whether the value before cannot be told from the one after. */
    public boolean isLoss() {
        return loss;
    }

    /** As messages say it: {@code became NULL}. */
    @Override
    public String toString() {
        return words;
    }
}
