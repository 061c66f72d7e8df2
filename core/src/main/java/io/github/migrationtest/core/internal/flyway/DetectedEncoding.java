package io.github.migrationtest.core.internal.flyway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding that Flyway takes a script to be in where {@code detectEncoding} is set: UTF-16 by its byte order mark, else
 * UTF-8 where that is possible, else Latin-1, in which all bytes mean something. A test compares it with Flyway's own,
 * which is no public API.
 */
final class DetectedEncoding {

    private DetectedEncoding() {}

    static Charset of(byte[] bytes) {
        boolean pairs = bytes.length % 2 == 0;
        if (pairs && beginsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (pairs && beginsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (pairs && isMostlyZeroAtOddPlaces(bytes)) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    private static boolean beginsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean isMostlyZeroAtOddPlaces(byte[] bytes) {
        int zeros = 0;
        for (int i = 1; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros > bytes.length / 4;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
