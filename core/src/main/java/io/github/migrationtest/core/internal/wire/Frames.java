package io.github.migrationtest.core.internal.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Cuts a direction of the protocol into its messages while the bytes pass, however they are chopped; keeps the bodies of those
 * that somebody reads.
 */
final class Frames {

    /** What the client sends first has no type: a length and a body. */
    static final char STARTUP = '\0';

    /** Type and length. */
    private static final int HEADER = 5;

    private static final int LENGTH = 4;

    /** Hears of what passes. */
    interface Receiver {

        /**
         * Bytes of one message have passed: its header as a whole, then its body in pieces.
         *
         * @param last whether the message is complete with them
         */
        void passed(char type, byte[] bytes, int offset, int length, boolean last);
    }

    private final Predicate<Character> kept;
    private final byte[] header = new byte[HEADER];
    private boolean typed;
    private int inHeader;
    private int bodyLeft;
    private char type;
    private byte[] body = new byte[0];
    private int inBody;

    /**
     * @param typed whether the first message has a type already
     * @param kept of which types of messages the bodies are read
     */
    Frames(boolean typed, Predicate<Character> kept) {
        this.typed = typed;
        this.kept = kept;
        this.inHeader = typed ? 0 : 1;
    }

    /** From here on the messages have types: the session has begun. */
    void begun() {
        typed = true;
        inHeader = 0;
    }

    /** Whether nothing but whole messages has passed. */
    boolean isBetweenMessages() {
        return bodyLeft == 0 && inHeader == (typed ? 0 : 1);
    }

    /** The body of the message that has just been completed, of a type that is kept. */
    ByteBuffer body() {
        return ByteBuffer.wrap(body, 0, inBody);
    }

    /** Lets the next bytes pass, up to the end of a message at most, and says where it stopped. */
    int pass(byte[] bytes, int offset, int end, Receiver receiver) {
        if (bodyLeft == 0) {
            int missing = Math.min(HEADER - inHeader, end - offset);
            System.arraycopy(bytes, offset, header, inHeader, missing);
            inHeader += missing;
            if (inHeader == HEADER) {
                begin(receiver);
            }
            return offset + missing;
        }
        int length = Math.min(bodyLeft, end - offset);
        if (kept.test(type)) {
            System.arraycopy(bytes, offset, body, inBody, length);
            inBody += length;
        }
        bodyLeft -= length;
        receiver.passed(type, bytes, offset, length, bodyLeft == 0);
        return offset + length;
    }

    private void begin(Receiver receiver) {
        type = typed ? (char) header[0] : STARTUP;
        bodyLeft = ByteBuffer.wrap(header, 1, LENGTH).getInt() - LENGTH;
        inBody = 0;
        if (kept.test(type) && body.length < bodyLeft) {
            body = Arrays.copyOf(body, bodyLeft);
        }
        inHeader = typed ? 0 : 1;
        receiver.passed(type, header, typed ? 0 : 1, typed ? HEADER : LENGTH, bodyLeft == 0);
    }
}
