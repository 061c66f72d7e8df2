package io.github.migrationtest.core.internal.wire;

import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.observe.SessionProbe.Ask;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One session as it passes between driver and server.
 *
 * <p>Where a probe wants to ask after a statement, the client's Execute is followed by a Flush, what the server answers is
 * read ahead and kept for the client, and the question is put in before the client's Sync arrives: in a transaction of a
 * single statement, too, the locks are still held. Belongs to the thread that uses the session.
 */
final class WireSession {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int PROTOCOL_3 = 3 << 16;
    private static final int CHUNK = 8192;
    private static final char IDLE = 'I';
    private static final char IN_FAILED_TRANSACTION = 'E';

    private final Wire wire;
    private final InputStream input;
    private final OutputStream output;
    private final Frames sent;
    private final Frames received;
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    /** The types of the client's messages that the server has not answered yet. */
    private final Deque<Character> unanswered = new ArrayDeque<>();

    private final Ahead ahead = new Ahead();
    private final Passed passed = new Passed();
    private final byte[] chunk = new byte[CHUNK];
    private final FromServer fromServer = new FromServer();
    private final ToServer toServer = new ToServer();

    private int process;
    private boolean encryptionAsked;

    /** Encrypted, or in a part of the protocol that is not followed: everything passes unheard. */
    private boolean opaque;

    private boolean failed;

    /** As the server told last when it was ready. */
    private char status = IDLE;

    private boolean copying;
    private @Nullable Question question;

    WireSession(Wire wire, InputStream input, OutputStream output) {
        this.wire = wire;
        this.input = input;
        this.output = output;
        this.sent = new Frames(false, type -> type == Frames.STARTUP || "PBEQ".indexOf(type) >= 0);
        this.received = new Frames(
                true,
                type -> "CKZ".indexOf(type) >= 0 || (question != null && (Question.isAnswer(type) || type == 'E')));
    }

    InputStream fromServer() {
        return fromServer;
    }

    OutputStream toServer() {
        return toServer;
    }

    private void send(byte[] bytes, int offset, int end) throws IOException {
        int position = offset;
        while (position < end && !opaque) {
            passed.nothing();
            position = sent.pass(bytes, position, end, passed);
            boolean held = passed.type == 'E' || passed.type == 'Q';
            if (!held) {
                passed.writeTo(output);
            }
            if (passed.last && held) {
                execute(passed.type);
            } else if (passed.last) {
                sent(passed.type);
            }
        }
        output.write(bytes, position, end - position);
    }

    private void sent(char type) {
        ByteBuffer body = sent.body();
        switch (type) {
            case Frames.STARTUP -> startup(body.getInt());
            case 'P' -> {
                String name = cString(body);
                statements.put(name, cString(body));
                unanswered.add(type);
            }
            case 'B' -> {
                String portal = cString(body);
                portals.put(portal, statements.getOrDefault(cString(body), ""));
                unanswered.add(type);
            }
            case 'D', 'C' -> unanswered.add(type);
            case 'S' -> unanswered.add(type);
            // a call by number, in which the driver reads and writes large objects
            case 'F' -> unanswered.add(type);
            default -> {}
        }
    }

    private void startup(int code) {
        switch (code) {
            case SSL_REQUEST, GSS_REQUEST -> encryptionAsked = true;
            default -> {
                if (code >>> 16 == PROTOCOL_3 >>> 16) {
                    sent.begun();
                } else {
                    opaque = true;
                }
            }
        }
    }

    private static String cString(ByteBuffer body) {
        int from = body.position();
        while (body.get() != 0) {
            // up to the end of the text
        }
        return new String(body.array(), body.arrayOffset() + from, body.position() - from - 1, StandardCharsets.UTF_8);
    }

    /** Sends what makes the server run a statement, and asks before or after it. */
    private void execute(char type) throws IOException {
        String text = cString(sent.body());
        String sql = type == 'Q' ? text : portals.getOrDefault(text, "");
        SessionProbe probe = wire.probe();
        Ask ask = Ask.NOT;
        if (probe != null && process != 0) {
            ask = probe.begins(process, sql, System.nanoTime());
            if (ask.isBefore() && readAhead(false)) {
                ask(probe, sql, false);
            }
        }
        output.write(Question.message(type, sent.body()));
        unanswered.add(type);
        if (ask.isAfter() && type == 'E' && probe != null && readAhead(true)) {
            ask(probe, sql, true);
        }
    }

    /**
     * Waits until the server has answered everything so far, and keeps the answers for the client.
     *
     * @param executed whether the last message was an Execute
     * @return whether a question can be asked now
     */
    private boolean readAhead(boolean executed) throws IOException {
        if (failed || copying || status == IN_FAILED_TRANSACTION) {
            return false;
        }
        if (!unanswered.isEmpty()) {
            output.write(Question.flush());
            output.flush();
            while (!unanswered.isEmpty() && !failed && !copying) {
                readOnce();
            }
        }
        return !failed && !copying && (executed || process != 0);
    }

    private void ask(SessionProbe probe, String sql, boolean after) throws IOException {
        Question asked = Question.about(sql, probe.question(process));
        question = asked;
        output.write(asked.messages());
        output.flush();
        while (!asked.isAnswered()) {
            readOnce();
        }
        question = null;
        if (asked.isRefused()) {
            failed = true;
        } else {
            probe.answered(process, after, asked.rows());
        }
    }

    private void readOnce() throws IOException {
        int count = input.read(chunk);
        if (count < 0) {
            throw new EOFException("The server has closed the connection");
        }
        receive(chunk, 0, count, ahead);
    }

    /** Lets bytes of the server pass; those that are not ours go to a sink. */
    private void receive(byte[] bytes, int from, int end, @Nullable Ahead sink) {
        int position = from;
        if (encryptionAsked) {
            // one letter without a length: whether the rest of the session is encrypted
            encryptionAsked = false;
            opaque = bytes[position] != 'N';
            position++;
        }
        while (position < end && !opaque) {
            position = received.pass(bytes, position, end, (type, b, offset, length, last) -> {
                boolean ours = question != null && Question.isAnswer(type);
                if (!ours && sink != null) {
                    sink.write(b, offset, length);
                }
                if (last) {
                    received(type);
                }
            });
        }
    }

    private void received(char type) {
        if (question != null && (Question.isAnswer(type) || type == 'E')) {
            question.take(type, received.body());
            return;
        }
        switch (type) {
            case 'K' -> process = received.body().getInt();
            case '1', '2', '3', 'T', 'n', 'V' -> answered(type);
            case 'C', 'I', 's' -> {
                copying = false;
                completed(type == 'C' ? cString(received.body()) : "");
            }
            case 'G', 'W' -> copying = true;
            case 'E' -> {
                copying = false;
                refused();
            }
            case 'Z' -> ready((char) received.body().get());
            default -> {}
        }
    }

    private void answered(char type) {
        // a description of rows answers a Describe; in a simple query it answers nothing
        if (!unanswered.isEmpty() && unanswered.peek() != 'Q' && unanswered.peek() != 'S') {
            unanswered.poll();
        }
    }

    private void completed(String command) {
        Character head = unanswered.peek();
        if (head == null) {
            return;
        }
        if (head != 'Q') {
            unanswered.poll();
        }
        SessionProbe probe = wire.probe();
        if (probe != null && process != 0) {
            probe.ended(process, command, System.nanoTime());
        }
    }

    /** The server passes over everything up to the next Sync. */
    private void refused() {
        failed = true;
        SessionProbe probe = wire.probe();
        if (probe != null && process != 0) {
            probe.ended(process, null, System.nanoTime());
        }
    }

    private void ready(char now) {
        status = now;
        failed = false;
        copying = false;
        while (!unanswered.isEmpty()) {
            char type = unanswered.poll();
            if (type == 'S' || type == 'Q' || type == 'F') {
                break;
            }
        }
        SessionProbe probe = wire.probe();
        if (probe != null && process != 0) {
            probe.idle(process, status != IDLE, System.nanoTime());
        }
    }

    /** What has passed of a message of the client; nothing, while its header is not complete. */
    private static final class Passed implements Frames.Receiver {

        private static final char NONE = '\uffff';

        private char type = NONE;
        private boolean last;
        private byte[] bytes = new byte[0];
        private int offset;
        private int length;

        void nothing() {
            type = NONE;
            last = false;
            length = 0;
        }

        void writeTo(OutputStream output) throws IOException {
            output.write(bytes, offset, length);
        }

        @Override
        public void passed(char type, byte[] bytes, int offset, int length, boolean last) {
            this.type = type;
            this.bytes = bytes;
            this.offset = offset;
            this.length = length;
            this.last = last;
        }
    }

    /** What was read ahead and is the client's. */
    private static final class Ahead extends ByteArrayOutputStream {

        private int from;

        @Override
        public void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
        }

        int left() {
            return count - from;
        }

        int take(byte[] bytes, int offset, int length) {
            int taken = Math.min(length, left());
            System.arraycopy(buf, from, bytes, offset, taken);
            from += taken;
            if (from == count) {
                reset();
                from = 0;
            }
            return taken;
        }
    }

    private final class FromServer extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (ahead.left() > 0) {
                return ahead.take(bytes, offset, length);
            }
            int count = input.read(bytes, offset, length);
            if (count > 0 && !opaque) {
                receive(bytes, offset, offset + count, null);
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return ahead.left() + input.available();
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }

    private final class ToServer extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (opaque) {
                output.write(bytes, offset, length);
            } else {
                send(bytes, offset, offset + length);
            }
        }

        @Override
        public void flush() throws IOException {
            output.flush();
        }

        @Override
        public void close() throws IOException {
            output.close();
        }
    }
}
