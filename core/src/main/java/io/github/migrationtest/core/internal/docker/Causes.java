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

    /** Whether an exception or one of its causes speaks of something. */
    static boolean mention(Throwable failure, String words) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
