package io.github.migrationtest.core.internal.step;

import java.util.Optional;

/** Finds the line of a migration written in code that is executing right now, from the stack. */
public final class CodeLines {

    private CodeLines() {}

    /**
     * The path with the line of the innermost frame that belongs to it; the path alone where there is none.
     *
     * @param path a source file, or a class name where the source is not known
     */
    static String location(String path) {
        return frame(path)
                .filter(one -> one.getLineNumber() > 0)
                .map(one -> path + ":" + one.getLineNumber())
                .orElse(path);
    }

    /** The path with the line that an exception came through; the path alone where it came from elsewhere. */
    public static String location(String path, Throwable thrown) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String location = path;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                if ((file.equals(frame.getFileName()) || path.equals(frame.getClassName()))
                        && frame.getLineNumber() > 0) {
                    location = path + ":" + frame.getLineNumber();
                    break;
                }
            }
        }
        return location;
    }

    /** Whether the code at the path is executing right now, in this thread. */
    static boolean isExecuting(String path) {
        return frame(path).isPresent();
    }

    private static Optional<StackWalker.StackFrame> frame(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(one -> file.equals(one.getFileName()) || path.equals(one.getClassName()))
                        .findFirst());
    }
}
