package io.github.migrationtest.core.internal.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * The statements of a simple query, which is one message with any number of them.
 *
 * @param statements in order; without those that are empty
 * @param bytes the whole text
 */
record SimpleQuery(List<Part> statements, byte[] bytes) {

    /** What a statement does to the transaction. */
    enum Control {
        NONE,
        BEGIN,
        /** COMMIT or ROLLBACK. */
        END,
        /** What only exists in a transaction block, or leads from one to the next. */
        WITHIN
    }

    /**
     * One statement.
     *
     * @param bytes as they were sent
     * @param shift where it begins in the whole, in characters
     */
    record Part(byte[] bytes, String sql, int shift, Control control) {}

    private static final Pattern FIRST = Pattern.compile("(?is)(?:\\s++|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*([a-z]+)(.*)");

    /** Every byte is a character of its own: nothing of an encoding that is not known gets lost. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /**
     * @param text of the message
     * @param standardStrings PostgreSQL's {@code standard_conforming_strings}
     * @param utf8 whether that is the client's encoding; otherwise a byte counts as a character
     */
    static SimpleQuery read(byte[] text, boolean standardStrings, boolean utf8) throws SQLException {
        String whole = new String(text, BYTES);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int shift = 0;
        for (NativeQuery query : Parser.parseJdbcSql(whole, standardStrings, false, true, false, false)) {
            String sql = query.nativeSql.strip();
            int at = whole.indexOf(sql, from);
            if (at < 0) {
                throw new SQLException("Statement not found in its text: " + sql);
            }
            Charset charset = utf8 ? StandardCharsets.UTF_8 : BYTES;
            String before = new String(whole.substring(from, at).getBytes(BYTES), charset);
            shift += before.codePointCount(0, before.length());
            byte[] bytes = sql.getBytes(BYTES);
            String decoded = new String(bytes, charset);
            Control control = control(decoded);
            if (control != null) {
                parts.add(new Part(bytes, decoded, shift, control));
            }
            shift += decoded.codePointCount(0, decoded.length());
            from = at + sql.length();
        }
        return new SimpleQuery(List.copyOf(parts), text);
    }

    private static @Nullable Control control(String sql) {
        Matcher matcher = FIRST.matcher(sql);
        if (!matcher.matches()) {
            return sql.replaceAll("(?s)/\\*.*?\\*/|--[^\\n]*", "").isBlank() ? null : Control.NONE;
        }
        String rest = matcher.group(2).toLowerCase(Locale.ROOT);
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "begin", "start" -> Control.BEGIN;
            case "commit", "end", "abort" ->
                rest.matches("(?s).*\\b(chain|prepared)\\b.*") ? Control.WITHIN : Control.END;
            case "rollback" -> rest.matches("(?s).*\\b(to|chain|prepared)\\b.*") ? Control.WITHIN : Control.END;
            case "savepoint", "release" -> Control.WITHIN;
            case "prepare" -> rest.matches("(?s)\\s+transaction\\b.*") ? Control.WITHIN : Control.NONE;
            default -> Control.NONE;
        };
    }

    boolean isSeveral() {
        return statements.size() > 1;
    }

    /**
     * Whether the statements, one by one, do what they do as a whole. A transaction that begins or ends where the whole already
     * is one, unsaid, is of another kind than those that can be made.
     */
    boolean canBeStepped(boolean inBlock) {
        if (!isSeveral()) {
            return true;
        }
        boolean block = inBlock;
        boolean unsaid = false;
        for (int i = 0; i < statements.size(); i++) {
            switch (statements.get(i).control()) {
                case BEGIN -> {
                    if (unsaid) {
                        return false;
                    }
                    block = true;
                }
                case END -> {
                    boolean last = i == statements.size() - 1;
                    if (!block || inBlock && !last) {
                        return false;
                    }
                    block = false;
                }
                case WITHIN -> {
                    if (!block) {
                        return false;
                    }
                }
                case NONE -> unsaid |= !block;
            }
        }
        return true;
    }
}
