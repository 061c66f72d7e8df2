package io.github.migrationtest.core.state;

/** A state could not be reached, through no fault of a migration: the message says what was tried. */
public class StateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason the same in a few words, for those who were not reached because of it: {@code the seed … failed}
     * @param message what was tried, and what happened
     * @param cause what happened
     */
    public StateException(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The same in a few words: {@code the seed … failed}. */
    public String reason() {
        return reason;
    }
}
