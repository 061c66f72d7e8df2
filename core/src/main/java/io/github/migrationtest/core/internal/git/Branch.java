package io.github.migrationtest.core.internal.git;

/**
 * A branch, here or on a remote.
 *
 * @param name its full name; for a remote's HEAD, the branch that it stands for
 * @param commit its newest commit
 */
public record Branch(String name, String commit) {}
