package io.github.migrationtest.core.change;

/**
 * Where the branch under test began.
 *
 * @param branch what it is compared with, as a reader calls it: {@code main}
 * @param commit the merge base: the newest commit that the branch has in common with it
 * @param tip the newest commit of what it is compared with, as far as this clone knows
 */
public record BaseCommit(String branch, String commit, String tip) {

    /** The merge base as people write commits: {@code 3f2a1b0}. */
    public String shortCommit() {
        return commit.substring(0, 7);
    }

    @Override
    public String toString() {
        return branch + " (" + shortCommit() + ")";
    }
}
