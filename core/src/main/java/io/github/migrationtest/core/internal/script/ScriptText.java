package io.github.migrationtest.core.internal.script;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * A script's content.
 *
 * @param raw as decoded, with its byte order mark and line ends
 * @param decoded whether every byte had a meaning in the encoding
 */
public record ScriptText(String raw, boolean decoded) {

    /** Decodes a script; bytes without meaning become {@code U+FFFD}, as they do in the tools. */
    public static ScriptText decode(byte[] bytes, Charset encoding) {
        try {
            String text = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ScriptText(text, true);
        } catch (CharacterCodingException e) {
            return new ScriptText(new String(bytes, encoding), false);
        }
    }

    /** The text as an editor shows it: without byte order mark, lines ended by {@code \n}. */
    public String text() {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        return text.replace("\r\n", "\n");
    }
}
