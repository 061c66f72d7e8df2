package io.github.migrationtest.core.internal.wire;

import io.github.migrationtest.core.observe.SessionProbe.Ask;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * What the client sends.
 *
 * <p>Where somebody wants to ask after a statement, the client's Execute is followed by a Flush, and the question is put in
 * before the client's Sync is passed on: in a transaction of a single statement, too, the locks are still held. Belongs to the
 * thread that sends.
 */
final class ClientSide {

    /** What the server answers; F is a call by number, in which the driver reads and writes large objects. */
    private static final String ANSWERED = "PBDCSF";

    private final Conversation conversation;
    private final OutputStream output;
    private final Asking asking;
    private final SimpleQuerySteps steps;
    private final Opening opening;
    private final Frames frames;
    private final Passed passed = new Passed();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    ClientSide(Conversation conversation, OutputStream output, Asking asking, Opening opening) {
        this.conversation = conversation;
        this.output = output;
        this.asking = asking;
        this.steps = new SimpleQuerySteps(conversation, output, asking);
        this.opening = opening;
        this.frames = new Frames(opening.isOver(), type -> type == Frames.STARTUP || "PBEQ".indexOf(type) >= 0);
    }

    /** Sends bytes of the client on. */
    void send(byte[] bytes, int offset, int end) throws IOException {
        int position = offset;
        while (position < end && !opening.isOpaque()) {
            passed.nothing();
            position = frames.pass(bytes, position, end, passed);
            if (!passed.isHeld()) {
                if (passed.first && passed.type == 'S') {
                    asking.ended();
                }
                begins();
                passed.writeTo(output);
            }
            if (passed.last) {
                sent(passed.type);
            }
        }
        output.write(bytes, position, end - position);
    }

    /** What has to be known before the client's message is passed on, which the server may answer at once. */
    private void begins() {
        if (passed.first && ANSWERED.indexOf(passed.type) >= 0) {
            conversation.sent(Expected.clients(passed.type));
        }
    }

    private void sent(char type) throws IOException {
        ByteBuffer body = frames.body();
        switch (type) {
            case Frames.STARTUP -> {
                opening.sent(body.getInt());
                if (opening.isOver()) {
                    frames.begun();
                }
            }
            case 'P' -> {
                String name = Messages.cString(body);
                statements.put(name, Messages.cString(body));
            }
            case 'B' -> {
                String portal = Messages.cString(body);
                portals.put(portal, statements.getOrDefault(Messages.cString(body), ""));
            }
            case 'E' -> execute(body);
            case 'Q' -> steps.query(body);
            case 'c', 'f' -> copied();
            default -> {}
        }
    }

    private void execute(ByteBuffer body) throws IOException {
        ByteBuffer message = body.duplicate();
        String sql = portals.getOrDefault(Messages.cString(body), "");
        Ask ask = asking.isListening() ? asking.begins(sql) : Ask.NOT;
        conversation.sent(Expected.clients('E'));
        output.write(new Messages().add('E', message).toBytes());
        asking.sent(sql, ask);
    }

    /** The client has sent all rows of a COPY, or will not. */
    private void copied() throws IOException {
        conversation.copied();
        asking.copied();
        steps.goOn();
    }

    /** The server would not take the rows of a COPY: the client need not send any more. */
    void copyRefused() throws IOException {
        steps.goOn();
    }

    /** What has passed of a message of the client; nothing, while its header is not complete. */
    private static final class Passed implements Frames.Receiver {

        private static final char NONE = '\uffff';

        private char type = NONE;
        private boolean first;
        private boolean last = true;
        private boolean complete = true;
        private byte[] bytes = new byte[0];
        private int offset;
        private int length;

        void nothing() {
            type = NONE;
            first = false;
            last = false;
            length = 0;
        }

        /** Execute and Query are sent when they are complete. */
        boolean isHeld() {
            return type == 'E' || type == 'Q';
        }

        void writeTo(OutputStream output) throws IOException {
            output.write(bytes, offset, length);
        }

        @Override
        public void passed(char type, byte[] bytes, int offset, int length, boolean last) {
            this.first = complete;
            this.complete = last;
            this.type = type;
            this.bytes = bytes;
            this.offset = offset;
            this.length = length;
            this.last = last;
        }
    }
}
