package io.github.migrationtest.core.internal.wire;

import io.github.migrationtest.core.observe.SqlFailure;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server says against a statement, by field (PostgreSQL documentation, "Error and Notice Message Fields"). */
record ErrorMessage(Map<Character, String> fields) {

    private static final char SQL_STATE = 'C';
    private static final char MESSAGE = 'M';
    private static final char POSITION = 'P';
    private static final char ROUTINE = 'R';

    static ErrorMessage read(ByteBuffer body) {
        Map<Character, String> fields = new LinkedHashMap<>();
        for (char field = (char) body.get(); field != 0; field = (char) body.get()) {
            fields.put(field, Messages.cString(body));
        }
        return new ErrorMessage(fields);
    }

    /** Which of the server's functions said it. */
    String routine() {
        return fields.getOrDefault(ROUTINE, "");
    }

    SqlFailure failure() {
        List<String> lines = new ArrayList<>();
        lines.add(fields.getOrDefault(MESSAGE, ""));
        add(lines, "Detail: ", 'D');
        add(lines, "Hint: ", 'H');
        add(lines, "Where: ", 'W');
        return new SqlFailure(fields.getOrDefault(SQL_STATE, ""), String.join("\n", lines), position());
    }

    private void add(List<String> lines, String name, char field) {
        String text = fields.getOrDefault(field, "");
        if (!text.isBlank()) {
            lines.add(name + text.strip());
        }
    }

    private int position() {
        return Integer.parseInt(fields.getOrDefault(POSITION, "0"));
    }

    /** The message as it would be if the statement stood further behind in what was sent. */
    byte[] shifted(int characters) {
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((field, text) -> {
            parts.add(new byte[] {(byte) (char) field});
            parts.add(Messages.cString(field == POSITION ? String.valueOf(position() + characters) : text));
        });
        parts.add(new byte[1]);
        return new Messages().add('E', parts.toArray(byte[][]::new)).toBytes();
    }
}
