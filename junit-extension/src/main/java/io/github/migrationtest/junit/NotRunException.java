package io.github.migrationtest.junit;

import org.opentest4j.TestAbortedException;

/** There was no time left for an invocation. */
final class NotRunException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    NotRunException(String message) {
        super(message);
    }
}
