package io.github.migrationtest.core.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement, and what it locks and does. A statement in a transaction is told with the locks that it holds when it
 * ends, one that cannot run in a transaction with all that it holds at any time.
 *
 * @param name what is stated
 * @param since the first major version that knows of it
 * @param before the first major version to which the case does not belong any more
 * @param inTransaction whether the statement can run in a transaction
 * @param setUp SQL before the statement, besides {@code shop.sql}
 * @param statement one statement
 * @param expected lines as {@link Seen} has them, those meant for some versions only with their mark
 */
record LockCase(
        String name,
        int since,
        int before,
        boolean inTransaction,
        String setUp,
        String statement,
        List<String> expected) {

    private static final String NOT_IN_TRANSACTION = "-- not in transaction";
    private static final String GIVES = "-- gives: ";
    private static final Pattern HEAD = Pattern.compile("(?: \\((?:since (\\d+))?(?:, )?(?:before (\\d+))?\\))?: (.*)");
    private static final Pattern VERSION_MARK = Pattern.compile("(.*) \\((since|before) (\\d+)\\)");

    /** SQL before each case. */
    static String shop() {
        return text(resource("shop.sql"));
    }

    /** The cases of all files in {@code truth}. */
    static List<LockCase> readAll() {
        try (Stream<Path> files = Files.list(resource("truth"))) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the cases", e);
        }
    }

    /**
     * {@code -- given} and SQL for all cases of the file; for each {@code -- case: name}, SQL, {@code -- statement},
     * the statement, and lines {@code -- gives: …}.
     */
    private static List<LockCase> read(Path path) {
        String file = path.getFileName().toString().replace(".sql", "");
        String[] parts = text(path).split("(?m)^-- case", -1);
        List<LockCase> cases = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String head = part.lines().findFirst().orElseThrow();
            Matcher matcher = HEAD.matcher(head);
            String[] halves = part.substring(head.length()).split("(?m)^-- statement$", -1);
            if (!matcher.matches() || halves.length != 2) {
                throw new IllegalStateException(file + head + " has no statement, or several");
            }
            cases.add(new LockCase(
                    file + ": " + matcher.group(3),
                    matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)),
                    matcher.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(2)),
                    !halves[0].contains(NOT_IN_TRANSACTION),
                    parts[0] + halves[0].replace(NOT_IN_TRANSACTION, ""),
                    halves[1]
                            .lines()
                            .filter(line -> !line.startsWith(GIVES))
                            .reduce("", (above, line) -> above + line + "\n")
                            .strip(),
                    halves[1]
                            .lines()
                            .filter(line -> line.startsWith(GIVES))
                            .map(line -> line.substring(GIVES.length()))
                            .toList()));
        }
        return cases;
    }

    boolean isFor(int majorVersion) {
        return since <= majorVersion && majorVersion < before;
    }

    /** Sorted. */
    List<String> expectedOn(int majorVersion) {
        List<String> lines = new ArrayList<>();
        for (String line : expected) {
            String rest = line;
            boolean meant = true;
            Matcher mark = VERSION_MARK.matcher(rest);
            while (mark.matches()) {
                meant &= mark.group(2).equals("since") == majorVersion >= Integer.parseInt(mark.group(3));
                rest = mark.group(1);
                mark = VERSION_MARK.matcher(rest);
            }
            if (meant) {
                lines.add(rest);
            }
        }
        return lines.stream().sorted().toList();
    }

    private static Path resource(String name) {
        try {
            return Path.of(LockCase.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot find " + name, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
