package io.github.migrationtest.core.internal.script;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statements that a tool sends in the script that they came from.
 *
 * <p>Statements are asked for in the order in which they are executed: the same statement twice is found in two places.
 * White space and comments make no difference, and {@code ${…}} in the script stands for any text, so that neither the
 * tool's parser nor the values of placeholders need be known. Not thread-safe.
 */
public final class ScriptLines {

    /** What begins the same this far, right where the next statement is due, is that statement (foreign placeholders). */
    private static final int ENOUGH = 6;

    private final String text;
    private final Condensed script;

    /** Where the lines end: counting them anew for each of 100,000 statements would take minutes. */
    private final int[] lineEnds;

    private int cursor;

    /** @param text the script as it stands in the file, lines ended by {@code \n} */
    public ScriptLines(String text) {
        this.text = text;
        this.script = Condensed.script(text);
        this.lineEnds = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    /** The next place of a statement; empty where the script has none. */
    public Optional<Located> next(String sql) {
        Condensed statement = Condensed.statement(sql);
        int length = statement.length();
        while (length > 0 && statement.charAt(length - 1) == ';') {
            length--;
        }
        if (length == 0) {
            return Optional.empty();
        }
        while (cursor < script.length() && script.charAt(cursor) == ';') {
            cursor++;
        }
        for (int start = cursor; start < script.length(); start++) {
            int[] alignment = match(statement, length, start);
            if (alignment != null) {
                cursor = Math.min(alignment[length - 1] + 1, script.length());
                return Optional.of(new Located(statement, alignment));
            }
        }
        return beginning(statement, length);
    }

    private Optional<Located> beginning(Condensed statement, int length) {
        int same = 0;
        while (same < length
                && cursor + same < script.length()
                && statement.charAt(same) == script.charAt(cursor + same)) {
            same++;
        }
        if (same < ENOUGH) {
            return Optional.empty();
        }
        int[] alignment = new int[length];
        for (int i = 0; i < length; i++) {
            alignment[i] = cursor + Math.min(i, same - 1);
        }
        cursor += same;
        return Optional.of(new Located(statement, alignment));
    }

    /** Which character of the script each of the statement's is, where they match from a start on; else null. */
    private int @Nullable [] match(Condensed statement, int length, int start) {
        char first = script.charAt(start);
        if (first != statement.charAt(0) && first != Condensed.WILDCARD) {
            return null;
        }
        int[] alignment = new int[length];
        int i = 0;
        int at = start;
        int wildcard = -1;
        int taken = 0;
        while (i < length) {
            if (at < script.length() && script.charAt(at) == Condensed.WILDCARD) {
                wildcard = at++;
                taken = i;
            } else if (at < script.length() && script.charAt(at) == statement.charAt(i)) {
                alignment[i++] = at++;
            } else if (wildcard >= 0) {
                // The placeholder stands for one more character.
                i = taken++;
                alignment[i++] = wildcard;
                at = wildcard + 1;
            } else {
                return null;
            }
        }
        return at < script.length() && script.charAt(at) == Condensed.WILDCARD || isEnd(at) ? alignment : null;
    }

    private boolean isEnd(int at) {
        return at >= script.length() || script.charAt(at) == ';';
    }

    private int line(int place) {
        int found = Arrays.binarySearch(lineEnds, place);
        return 1 + (found >= 0 ? found : -found - 1);
    }

    /** A statement in its script. */
    public final class Located {

        private final Condensed statement;
        private final int[] alignment;

        private Located(Condensed statement, int[] alignment) {
            this.statement = statement;
            this.alignment = alignment;
        }

        /** The line that the statement begins on, counted from 1. */
        public int line() {
            return ScriptLines.this.line(script.place(alignment[0]));
        }

        /**
         * The line that a place in the statement is on.
         *
         * @param position characters from 1 in the statement as it was sent, as PostgreSQL counts them
         */
        public int lineAt(int position) {
            int index = Math.min(statement.indexAt(Math.max(position - 1, 0)), alignment.length - 1);
            return ScriptLines.this.line(script.place(alignment[index]));
        }

        /** The statement as it stands in the script, placeholders not replaced. */
        public String source() {
            int last = alignment[alignment.length - 1];
            int end = last + 1 < script.length() ? script.place(last + 1) : text.length();
            return text.substring(script.place(alignment[0]), end).strip();
        }
    }
}
