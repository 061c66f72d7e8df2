package io.github.migrationtest.assertions.error;

import org.assertj.core.error.BasicErrorMessageFactory;

/** What cannot be told from the rows that there are, and must pass for neither right nor wrong. */
public final class Inconclusive extends BasicErrorMessageFactory {

    private Inconclusive(String text) {
        super("\n%s", unquotedString(text));
    }

    /**
     * @param query what was planned
     * @param expected what was claimed: {@code to use index customer_email}
     * @param reason why nothing can be said
     * @param wayOut what to do instead
     */
    public static Inconclusive inconclusive(Object query, String expected, String reason, String wayOut) {
        return new Inconclusive(
                "inconclusive: expecting " + query + "\n" + expected + "\nbut " + reason + "\nInstead:   " + wayOut);
    }
}
