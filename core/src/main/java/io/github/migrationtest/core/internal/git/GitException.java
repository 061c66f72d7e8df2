package io.github.migrationtest.core.internal.git;

/** Git has no answer: why, and how it would have one. */
public final class GitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason a sentence fragment: {@code the repository has no commit yet}
     * @param remedy what to do, a sentence fragment too: {@code commit once}
     */
    public GitException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** What to do, a sentence fragment. */
    public String remedy() {
        return remedy;
    }
}
