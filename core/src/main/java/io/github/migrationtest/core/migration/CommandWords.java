package io.github.migrationtest.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a command line apart; no shell has a part in it. */
final class CommandWords {

    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)|(\\s+)|(.)");

    private CommandWords() {}

    /** @throws IllegalArgumentException if a quotation has no end */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        Matcher matcher = PIECE.matcher(line);
        while (matcher.find()) {
            if (matcher.group(5) != null) {
                throw new IllegalArgumentException("A quotation without its end: " + line);
            } else if (matcher.group(4) != null) {
                if (word != null) {
                    words.add(word.toString());
                    word = null;
                }
            } else {
                word = word == null ? new StringBuilder() : word;
                for (int group = 1; group <= 3; group++) {
                    word.append(matcher.group(group) == null ? "" : matcher.group(group));
                }
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}
