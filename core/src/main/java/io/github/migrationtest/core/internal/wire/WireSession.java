package io.github.migrationtest.core.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * One session as it passes between driver and server.
 *
 * <p>What the server answers while a question is asked is read ahead and kept for the client. Belongs to the thread that uses
 * the session.
 */
final class WireSession {

    private static final int CHUNK = 8192;

    private final InputStream input;
    private final OutputStream output;
    private final Opening opening = new Opening();
    private final ServerSide server;
    private final ClientSide client;
    private final Ahead ahead = new Ahead();
    private final byte[] chunk = new byte[CHUNK];
    private final FromServer fromServer = new FromServer();
    private final ToServer toServer = new ToServer();

    WireSession(Wire wire, InputStream input, OutputStream output) {
        this.input = input;
        this.output = output;
        Conversation conversation = new Conversation();
        Asking asking = new Asking(wire, conversation, changes -> readOnce(), output, false);
        this.client = new ClientSide(conversation, output, asking, opening);
        this.server = new ServerSide(wire, conversation, this::copyRefused);
    }

    InputStream fromServer() {
        return fromServer;
    }

    OutputStream toServer() {
        return toServer;
    }

    private void copyRefused() {
        try {
            client.copyRefused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOnce() throws IOException {
        int count = input.read(chunk);
        if (count < 0) {
            throw new EOFException("The server has closed the connection");
        }
        receive(count);
    }

    private void receive(int count) throws IOException {
        int position = 0;
        if (opening.isEncryptionAsked()) {
            // one letter without a length
            opening.answered(chunk[0]);
            ahead.write(chunk, 0, 1);
            position++;
        }
        if (opening.isOpaque()) {
            ahead.write(chunk, position, count - position);
        } else {
            try {
                ahead.writeBytes(server.receive(chunk, position, count));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** What was read and is the client's. */
    private static final class Ahead extends ByteArrayOutputStream {

        private int from;

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
            while (ahead.left() == 0) {
                int count = input.read(chunk);
                if (count < 0) {
                    return count;
                }
                receive(count);
            }
            return ahead.take(bytes, offset, length);
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
            client.send(bytes, offset, offset + length);
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
