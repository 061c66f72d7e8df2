package io.github.migrationtest.core.state;

/** There is no state before a migration, because an earlier one failed: {@code not reached: V30 failed}. */
public class NotReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReachedException(String reason) {
        super("not reached: " + reason);
    }
}
