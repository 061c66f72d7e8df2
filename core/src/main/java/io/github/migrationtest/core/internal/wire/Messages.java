package io.github.migrationtest.core.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes messages of the protocol (PostgreSQL documentation, "Message Formats"). */
final class Messages {

    private static final byte[] NOTHING = new byte[0];

    /** No formats and no parameters: everything is text. */
    private static final byte[] PLAIN = new byte[6];

    private static final byte[] NO_TYPES = new byte[2];
    private static final byte[] ALL_ROWS = new byte[4];

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Has the server prepare a statement and open a portal on it, both of one name, which is empty for the unnamed ones. */
    Messages prepare(String name, byte[] sql) {
        add('P', cString(name), sql, new byte[1], NO_TYPES);
        return add('B', cString(name), cString(name), PLAIN);
    }

    Messages describe(String portal) {
        return add('D', new byte[] {'P'}, cString(portal));
    }

    Messages execute(String portal) {
        return add('E', cString(portal), ALL_ROWS);
    }

    Messages closePortal(String name) {
        return add('C', new byte[] {'P'}, cString(name));
    }

    Messages closeStatement(String name) {
        return add('C', new byte[] {'S'}, cString(name));
    }

    /** Has the server send what it has to say so far. */
    Messages flush() {
        return add('H', NOTHING);
    }

    Messages sync() {
        return add('S', NOTHING);
    }

    Messages terminate() {
        return add('X', NOTHING);
    }

    /** A message with what is left of a body. */
    Messages add(char type, ByteBuffer body) {
        byte[] rest = new byte[body.remaining()];
        body.duplicate().get(rest);
        return add(type, rest);
    }

    Messages add(char type, byte[]... parts) {
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            int length = Integer.BYTES;
            for (byte[] part : parts) {
                length += part.length;
            }
            out.writeByte(type);
            out.writeInt(length);
            for (byte[] part : parts) {
                out.write(part);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] cString(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a text up to its end. */
    static String cString(ByteBuffer body) {
        int from = body.position();
        while (body.get() != 0) {
            // up to the end of the text
        }
        return new String(body.array(), body.arrayOffset() + from, body.position() - from - 1, StandardCharsets.UTF_8);
    }
}
