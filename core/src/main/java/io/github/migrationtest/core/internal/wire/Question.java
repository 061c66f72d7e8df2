package io.github.migrationtest.core.internal.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question put into somebody's session, as messages of the extended protocol: it is prepared under a name of its own and
 * closed again, so that nothing of it stays, and sends no Sync, which would end a transaction of a single statement.
 */
public final class Question {

    /** With what the text of a question begins; the statement that it is about follows, and the end of the comment. */
    public static final String ABOUT = "/* migration-test asks about: ";

    /** Characters of a statement; the server keeps a kilobyte of what a session runs, unless told otherwise. */
    private static final int SHOWN = 200;

    /** What the client would not use for a statement or portal of its own. */
    private static final String NAME = "migration-test question";

    /** Both the portal and the statement are closed. */
    private static final int CLOSES = 2;

    private static final String ANSWERS = "12DCn3T";

    private final byte[] messages;
    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private int closed;
    private boolean refused;

    /** A question that shows, in {@code pg_stat_activity}, which statement it is about. */
    static Question about(String statement, String sql) {
        String line = statement.strip().replaceAll("\\s+", " ");
        String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN);
        return new Question(ABOUT + shown.replace("*/", "* /").replace("/*", "/ *") + " */ " + sql);
    }

    private Question(String sql) {
        messages = new Messages()
                .prepare(NAME, sql.getBytes(StandardCharsets.UTF_8))
                .execute(NAME)
                .closePortal(NAME)
                .closeStatement(NAME)
                .flush()
                .toBytes();
    }

    byte[] messages() {
        return messages;
    }

    /** Whether a message of this type is part of the answer, and not what the server tells the client meanwhile. */
    static boolean isAnswer(char type) {
        return ANSWERS.indexOf(type) >= 0;
    }

    /** Takes a message of the server. */
    void take(char type, ByteBuffer body) {
        switch (type) {
            case 'D' -> rows.add(row(body));
            case '3' -> closed++;
            case 'E' -> refused = true;
            default -> {}
        }
    }

    private static List<@Nullable String> row(ByteBuffer body) {
        List<@Nullable String> columns = new ArrayList<>();
        int count = body.getShort();
        for (int i = 0; i < count; i++) {
            int length = body.getInt();
            if (length < 0) {
                columns.add(null);
            } else {
                byte[] text = new byte[length];
                body.get(text);
                columns.add(new String(text, StandardCharsets.UTF_8));
            }
        }
        return columns;
    }

    boolean isAnswered() {
        return refused || closed == CLOSES;
    }

    /** Whether the server would not answer; what it said goes to the client, whose transaction is over. */
    boolean isRefused() {
        return refused;
    }

    List<List<@Nullable String>> rows() {
        return rows;
    }
}
