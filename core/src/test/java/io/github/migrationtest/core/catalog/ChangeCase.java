package io.github.migrationtest.core.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The cases of a resource: {@code -- case: name}, SQL, {@code -- change}, SQL, {@code -- gives: line}. */
    static List<ChangeCase> read(String resource) {
        List<ChangeCase> cases = new ArrayList<>();
        for (String text : text(resource).split("(?m)^(?=-- case)")) {
            Matcher head = HEAD.matcher(text);
            if (head.lookingAt()) {
                String[] halves = text.substring(head.end()).split("(?m)^-- change$", -1);
                String since = head.group(1);
                cases.add(new ChangeCase(
                        head.group(2),
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

    private static String text(String resource) {
        try (InputStream in = ChangeCase.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
