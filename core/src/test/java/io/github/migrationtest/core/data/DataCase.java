package io.github.migrationtest.core.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change to rows, and the lines that their difference has.
 *
 * @param name what is changed
 * @param since the first major version that knows of it
 * @param setUp SQL before the first look, besides what is given to all cases of the file
 * @param change SQL between the first look and the second
 * @param expected the lines
 */
record DataCase(String name, int since, String setUp, String change, List<String> expected) {

    /** The same in the way down: what comes before is undone with it. */
    DataCase down() {
        return new DataCase(
                name + ", in down",
                since,
                setUp + "\ncreate table mt_up (id int);\n",
                "drop table mt_up;\n" + change,
                expected);
    }

    /** Whether it can be one block, and not only statements one by one. */
    boolean isForBlock() {
        return !change.contains("$")
                && Stream.of(change.split(";\\s*\n"))
                        .map(statement ->
                                statement.replaceAll("(?m)^\\s*--.*$", "").strip())
                        .allMatch(statement -> statement.matches("(?si)(update|insert|delete|with)\\b.*"));
    }

    /** The same as one block that commits after each statement, as migrations fill columns in batches. */
    DataCase backfill() {
        return new DataCase(
                name + ", in a backfill",
                since,
                setUp,
                "do $$ begin\n"
                        + change.strip().replaceAll(";\\s*\n", ";\ncommit;\n").replaceFirst(";?$", ";") + "\nend $$;\n",
                expected);
    }

    /**
     * The cases of a file.
     *
     * @param given SQL before the first look of all of them
     */
    record File(String name, String given, List<DataCase> cases) {}

    static List<File> readAll(String name) {
        try (Stream<Path> files = Files.list(folder(name))) {
            Path given = folder("given");
            return files.sorted()
                    .map(file -> read(file, text(given.resolve(file.getFileName()))))
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot read the cases in " + name, e);
        }
    }

    private static Path folder(String name) throws URISyntaxException {
        return Path.of(DataCase.class.getResource(name).toURI());
    }

    /** For each case {@code -- case: name}, SQL, {@code -- change}, SQL, {@code -- gives: line}. */
    private static File read(Path path, String given) {
        String file = path.getFileName().toString();
        String[] parts = text(path).split("(?m)^-- case", -1);
        List<DataCase> cases = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String head = part.lines().findFirst().orElseThrow();
            int since = head.startsWith(" (since ") ? Integer.parseInt(head.replaceAll("\\D*(\\d+)\\).*", "$1")) : 0;
            String[] halves = part.substring(head.length()).split("(?m)^-- change$", -1);
            if (halves.length != 2) {
                throw new IllegalStateException(file + head + " has no change, or several");
            }
            cases.add(new DataCase(
                    file + ": " + head.substring(head.indexOf(": ") + 2),
                    since,
                    halves[0].strip(),
                    halves[1]
                            .lines()
                            .filter(line -> !line.startsWith("-- gives: "))
                            .reduce("", (before, line) -> before + line + "\n"),
                    halves[1]
                            .lines()
                            .filter(line -> line.startsWith("-- gives: "))
                            .map(line -> line.substring("-- gives: ".length()))
                            .toList()));
        }
        return new File(file, given, cases);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
