package io.github.migrationtest.core.change;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file's lines, whatever ends them: what editors and git convert is no change. */
final class Lines {

    /** UTF-8's byte order mark as Latin-1, which has a character for each byte. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private Lines() {}

    static List<String> of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.substring(text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0)
                .lines()
                .toList();
    }
}
