package io.github.migrationtest.core.catalog;

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
 * A change to a schema, and the lines that its difference has.
 *
 * @param name what is changed
 * @param since the first major version that knows of it
 * @param setUp SQL before the first look
 * @param change SQL between the first look and the second
 * @param expected the lines, those meant for some versions only with their mark
 */
record ChangeCase(String name, int since, String setUp, String change, List<String> expected) {

    private static final Pattern HEAD = Pattern.compile("-- case(?: \\(since (\\d+)\\))?: (.*)");
    private static final Pattern VERSION_MARK = Pattern.compile("(.*) \\((since|before) (\\d+)\\)");

    /** The cases of all files in a folder of resources. */
    static List<ChangeCase> readAll(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(ChangeCase.class.getResource(folder).toURI()))) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot read the cases in " + folder, e);
        }
    }

    /** The cases of a file: {@code -- case: name}, SQL, {@code -- change}, SQL, {@code -- gives: line}. */
    private static List<ChangeCase> read(Path file) {
        List<ChangeCase> cases = new ArrayList<>();
        for (String text : text(file).split("(?m)^(?=-- case)")) {
            Matcher head = HEAD.matcher(text);
            if (head.lookingAt()) {
                String[] halves = text.substring(head.end()).split("(?m)^-- change$", -1);
                String since = head.group(1);
                cases.add(new ChangeCase(
                        file.getFileName() + ": " + head.group(2),
                        since == null ? 0 : Integer.parseInt(since),
                        sql(halves[0]),
                        sql(halves[1]),
                        halves[1]
                                .lines()
                                .filter(line -> line.startsWith("-- gives: "))
                                .map(line -> line.substring("-- gives: ".length()))
                                .toList()));
            }
        }
        return cases;
    }

    List<String> expectedOn(int majorVersion) {
        List<String> lines = new ArrayList<>();
        for (String line : expected) {
            Matcher mark = VERSION_MARK.matcher(line);
            if (!mark.matches()) {
                lines.add(line);
            } else if (mark.group(2).equals("since") == majorVersion >= Integer.parseInt(mark.group(3))) {
                lines.add(mark.group(1));
            }
        }
        return lines;
    }

    private static String sql(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("-- gives: "))
                .reduce("", (before, line) -> before + line + "\n")
                .strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
