package io.github.migrationtest.core.internal.docker;

/** What is at the bottom of an exception. */
final class Causes {

    private Causes() {}

    /** The last line of the innermost cause that says something. */
    static String last(Throwable failure) {
        String last = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                last = message;
            }
        }
        return last.strip().lines().reduce((first, second) -> second).orElse(last);
    }
}
