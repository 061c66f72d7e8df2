package io.github.migrationtest.core.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pull request that a CI job is run for, as its variables tell it.
 *
 * @param branch the branch that it is to be merged into
 * @param variable the variable that said so
 * @param commits commits to compare with, the best first, where the CI names them
 * @param isMergeCommit whether HEAD is the pull request merged into its base, which is then HEAD's first parent
 */
record PullRequest(String branch, String variable, List<String> commits, boolean isMergeCommit) {

    /**
     * A vendor's variables.
     *
     * @param branch the variable with the base branch; set for pull requests only
     * @param commits variables with commits of the base
     * @param head the variable with what is checked out, which ends in {@code /merge} for a merge commit; null where the
     *     vendor makes none, or makes it the other way round
     */
    private record Vendor(
            String branch, List<String> commits, @Nullable String head) {}

    // Each vendor's list of predefined variables. Bitbucket merges the base into the branch, and Jenkins either way
    // round.
    private static final List<Vendor> VENDORS = List.of(
            new Vendor("GITHUB_BASE_REF", List.of(), "GITHUB_REF"),
            new Vendor(
                    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
                    List.of("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA"),
                    null),
            new Vendor("CHANGE_TARGET", List.of(), null),
            new Vendor("BITBUCKET_PR_DESTINATION_BRANCH", List.of(), null),
            new Vendor("SYSTEM_PULLREQUEST_TARGETBRANCH", List.of(), "BUILD_SOURCEBRANCH"),
            new Vendor("BUILDKITE_PULL_REQUEST_BASE_BRANCH", List.of(), null));

    static Optional<PullRequest> in(Map<String, String> environment) {
        return VENDORS.stream()
                .filter(vendor -> value(environment, vendor.branch()).findAny().isPresent())
                .findFirst()
                .map(vendor -> new PullRequest(
                        value(environment, vendor.branch())
                                .findAny()
                                .orElseThrow()
                                .replaceFirst("^refs/heads/", ""),
                        vendor.branch(),
                        vendor.commits().stream()
                                .flatMap(variable -> value(environment, variable))
                                .toList(),
                        vendor.head() != null
                                && value(environment, vendor.head())
                                        .anyMatch(head -> head.matches("refs/pull/.+/merge"))));
    }

    /** CI systems set variables that do not apply to the empty text. */
    private static Stream<String> value(Map<String, String> environment, String variable) {
        return Stream.ofNullable(environment.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
