package io.github.migrationtest.core.change;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.internal.git.Branch;
import io.github.migrationtest.core.internal.git.GitException;
import io.github.migrationtest.core.internal.git.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the commit that a branch began at: from the setting, from the pull request, from the default branch. */
final class BaseSearch {

    private static final String REMOTES = "refs/remotes/";

    private static final String HEADS = "refs/heads/";

    /** Where HEAD is a pull request merged into its base: all that a clone of depth 2 has of the base. */
    private static final String BASE_OF_MERGE = "HEAD^1";

    /** Default branches without a remote, which alone could tell; {@code develop} last, beside which there is a main. */
    private static final List<String> USUAL = List.of("main", "master", "trunk", "develop");

    private static final List<String> OF_REMOTE = List.of("HEAD", "main", "master");

    private static final String FETCH_ALL =
            "fetch the whole history: fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 in"
                    + " GitLab, git fetch --unshallow elsewhere";

    private final Repository repository;
    private final Map<String, String> environment;

    BaseSearch(Repository repository, Map<String, String> environment) {
        this.repository = repository;
        this.environment = environment;
    }

    /**
     * @param named the setting; null where there is none
     * @throws GitException if there is no such commit
     */
    BaseCommit find(Settings.@Nullable Value named) {
        Optional<PullRequest> pullRequest = PullRequest.in(environment);
        if (named != null) {
            return named(named);
        }
        return pullRequest.isPresent() ? ofPullRequest(pullRequest.get()) : ofDefaultBranch();
    }

    private BaseCommit named(Settings.Value named) {
        Map<String, String> commits = repository.commits(List.of(named.text()));
        String tip = commits.get(named.text());
        if (tip != null) {
            return since(named.text(), tip);
        }
        if (repository.isShallow()) {
            throw tooShallow(named.text());
        }
        throw new ConfigurationException(named + " names no commit of the repository " + repository.root()
                + ". Name a branch, a tag or a commit that is there, as in origin/develop; where a CI job fetches too"
                + " little, let it fetch that branch too; " + BranchChanges.NONE + " keeps git from being asked.");
    }

    private BaseCommit ofPullRequest(PullRequest pullRequest) {
        String branch = pullRequest.branch();
        List<String> candidates = new ArrayList<>(pullRequest.commits());
        candidates.addAll(List.of(REMOTES + "origin/" + branch, HEADS + branch));
        List<String> asked = new ArrayList<>(candidates);
        asked.addAll(List.of(BASE_OF_MERGE, "HEAD^2"));
        Map<String, String> commits = repository.commits(asked);
        for (String candidate : candidates) {
            String tip = commits.get(candidate);
            Optional<String> base = tip == null ? Optional.empty() : repository.mergeBase(tip, repository.head());
            if (base.isPresent()) {
                return new BaseCommit(branch, base.get(), tip);
            }
        }
        if (pullRequest.isMergeCommit() && commits.keySet().containsAll(Set.of(BASE_OF_MERGE, "HEAD^2"))) {
            return new BaseCommit(branch, commits.get(BASE_OF_MERGE), commits.get(BASE_OF_MERGE));
        }
        if (repository.isShallow()) {
            throw tooShallow(branch);
        }
        throw new GitException(
                "the pull request's base " + branch + " (" + pullRequest.variable() + ") is not in this clone",
                "git fetch origin " + branch + ":refs/remotes/origin/" + branch);
    }

    private BaseCommit ofDefaultBranch() {
        List<String> patterns = new ArrayList<>(
                OF_REMOTE.stream().map(name -> REMOTES + "*/" + name).toList());
        USUAL.forEach(name -> patterns.add(HEADS + name));
        Map<String, Branch> branches = repository.branches(patterns);
        String remote = REMOTES + remote(branches.keySet()) + "/";
        Optional<Branch> found = Stream.concat(
                        OF_REMOTE.stream().map(remote::concat), USUAL.stream().map(HEADS::concat))
                .flatMap(name -> Stream.ofNullable(branches.get(name)))
                .findFirst();
        if (found.isPresent()) {
            String name = found.get().name();
            return since(
                    name.substring(name.startsWith(remote) ? remote.length() : HEADS.length()),
                    found.get().commit());
        }
        if (repository.isShallow()) {
            throw tooShallow("the default branch");
        }
        throw new GitException(
                "there is no default branch to compare with: neither origin/HEAD nor a branch "
                        + String.join(", ", USUAL),
                "name it: -D" + BranchChanges.BASE + "=origin/develop");
    }

    /** The only remote, or among several the one that git calls so when it clones. */
    private static String remote(Set<String> branches) {
        List<String> remotes = branches.stream()
                .filter(name -> name.startsWith(REMOTES))
                .map(name -> name.substring(REMOTES.length(), name.lastIndexOf('/')))
                .distinct()
                .toList();
        return remotes.size() == 1 ? remotes.get(0) : "origin";
    }

    private BaseCommit since(String branch, String tip) {
        Optional<String> base = repository.mergeBase(tip, repository.head());
        if (base.isPresent()) {
            return new BaseCommit(branch, base.get(), tip);
        }
        if (repository.isShallow()) {
            throw tooShallow(branch);
        }
        throw new GitException(
                branch + " and HEAD have no commit in common",
                "name what the branch began at: -D" + BranchChanges.BASE + "=origin/develop");
    }

    private static GitException tooShallow(String branch) {
        return new GitException("the clone is shallow and does not reach " + branch, FETCH_ALL);
    }
}
