package io.github.migrationtest.core.data;

/** Data cannot be compared as it was asked for: the message says what stands against it and what to do. */
public class DataComparisonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataComparisonException(String message) {
        super(message);
    }

    public DataComparisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
