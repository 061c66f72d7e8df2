package io.github.migrationtest.core.internal.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A git repository with its working tree; paths are relative to its root and have slashes. */
public final class Repository {

    private static final Pattern FOLDER = Pattern.compile("dubious ownership in repository at '(.*)'");

    private final Git git;
    private final Path root;
    private final boolean shallow;
    private final String head;

    private Repository(Git git, Path root, boolean shallow, String head) {
        this.git = git;
        this.root = root;
        this.shallow = shallow;
        this.head = head;
    }

    /**
     * The repository that a folder is in: the nearest one, also where that is a submodule or a linked worktree.
     *
     * @param environment variables for git alone, beyond those of this JVM
     * @throws GitException if there is none, git does not show it, or it has no commit yet
     */
    public static Repository of(Path folder, Map<String, String> environment) {
        Git git = new Git(folder, environment);
        Answer answer = git.ask("rev-parse", "--is-shallow-repository", "--show-toplevel", "HEAD");
        Matcher notTrusted = FOLDER.matcher(answer.error());
        if (notTrusted.find()) {
            throw new GitException(
                    "git does not show " + notTrusted.group(1) + ", which belongs to another user",
                    "git config --global --add safe.directory " + notTrusted.group(1));
        }
        if (answer.error().contains("not a git repository") || answer.error().contains("in a work tree")) {
            throw new GitException(folder + " is in no git repository", "run the tests in a clone");
        }
        if (answer.error().contains("ambiguous argument 'HEAD'")) {
            throw new GitException("the repository has no commit yet", "commit once");
        }
        List<String> lines = answer.required("rev-parse --show-toplevel HEAD").lines();
        Path root = Path.of(lines.get(1));
        return new Repository(git.in(root), root, lines.get(0).equals("true"), lines.get(2));
    }

    public Path root() {
        return root;
    }

    /** The commit that is checked out. */
    public String head() {
        return head;
    }

    /** Whether the history was cut off when it was fetched. */
    public boolean isShallow() {
        return shallow;
    }

    /** The commits that these names mean; without those that mean none. One process for all. */
    public Map<String, String> commits(Collection<String> names) {
        List<String> asked = List.copyOf(names);
        StringBuilder input = new StringBuilder();
        asked.forEach(name -> input.append(name.strip()).append("^{commit}\n"));
        List<String> answers = git.answer(input.toString(), "cat-file", "--batch-check=%(objectname)")
                .required("cat-file --batch-check")
                .lines();
        Map<String, String> commits = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            if (answers.get(i).matches("[0-9a-f]{40,64}")) {
                commits.put(asked.get(i), answers.get(i));
            }
        }
        return commits;
    }

    /** The branches that these patterns name, by their full names. */
    public Map<String, Branch> branches(Collection<String> patterns) {
        List<String> arguments =
                new ArrayList<>(List.of("for-each-ref", "--format=%(refname) %(objectname) %(symref)"));
        arguments.addAll(patterns);
        Map<String, Branch> branches = new HashMap<>();
        for (String line : git.ask(arguments.toArray(String[]::new))
                .required("for-each-ref")
                .lines()) {
            String[] fields = line.split(" ", 3);
            branches.put(fields[0], new Branch(fields[2].isBlank() ? fields[0] : fields[2], fields[1]));
        }
        return branches;
    }

    /** The best commit that two have in common; empty where this clone has none. */
    public Optional<String> mergeBase(String one, String other) {
        return git.ask("merge-base", one, other).lines().stream().findFirst();
    }

    /**
     * What differs between a commit and the working tree: letter, path, and for {@code R}enamed ones of the same content
     * the old path before the new one. Line ends that git converts do not differ.
     */
    public List<String> differences(String commit) {
        return git.ask(
                        "diff",
                        "--name-status",
                        "-z",
                        "--find-renames=100%",
                        "--no-ext-diff",
                        "--ignore-submodules=all",
                        commit,
                        "--")
                .required("diff " + commit)
                .fields();
    }

    /** Files that git does not know and is not told to ignore. */
    public List<String> untracked() {
        return git.ask("ls-files", "--others", "--exclude-standard", "-z")
                .required("ls-files --others --exclude-standard")
                .fields();
    }

    /** The files below some folders as a commit has them. */
    public List<String> files(String commit, Collection<String> folders) {
        List<String> all = git.ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
                .required("ls-tree " + commit)
                .fields();
        return all.stream()
                .filter(file -> folders.stream().anyMatch(folder -> folder.isEmpty() || file.startsWith(folder + "/")))
                .toList();
    }

    /** What files hold at a commit, as bytes; without those that are not there. One process for all. */
    public Map<String, byte[]> contents(String commit, Collection<String> paths) {
        List<String> asked = new ArrayList<>(paths);
        StringBuilder input = new StringBuilder();
        asked.forEach(path -> input.append(commit).append(':').append(path).append('\n'));
        Answer answer = git.answer(input.toString(), "cat-file", "--batch").required("cat-file --batch");
        return new Batch(answer.output()).byName(asked);
    }
}
