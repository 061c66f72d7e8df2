package io.github.migrationtest.core.state;

/** A state could not be reached, through no fault of a migration: the message says what was tried. */
public class StateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StateException(String message, Throwable cause) {
        super(message, cause);
    }
}
