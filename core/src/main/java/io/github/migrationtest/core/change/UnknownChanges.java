package io.github.migrationtest.core.change;

/**
 * Git cannot tell what the branch changed.
 *
 * @param reason why, a sentence fragment: {@code the clone is shallow and does not reach main}
 * @param remedy how it could, a sentence fragment too
 */
public record UnknownChanges(String reason, String remedy) implements BranchChanges {}
