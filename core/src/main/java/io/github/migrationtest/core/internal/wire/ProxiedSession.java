package io.github.migrationtest.core.internal.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One session of another process: one thread reads what the client sends, one sends it on and asks, one reads what the server
 * sends. The client's end is seen while the server is at work, and ends that work.
 */
final class ProxiedSession implements AutoCloseable {

    private static final int CHUNK = 8192;
    private static final int CHUNKS = 64;
    private static final byte[] WAKE = new byte[0];
    private static final byte[] END = new byte[0];
    private static final long CANCEL_AGAIN_MS = 50;
    private static final long PATIENCE_MS = 10_000;

    private final Wire wire;
    private final Door door;
    private final Socket client;
    private final Socket server;
    private final byte[] startup;
    private final Conversation conversation = new Conversation();
    private final BlockingQueue<byte[]> sent = new ArrayBlockingQueue<>(CHUNKS);
    private final CountDownLatch ended = new CountDownLatch(3);
    private volatile boolean clientGone;

    /** @param startup the first message, as the server is to get it */
    ProxiedSession(Wire wire, Door door, Socket client, byte[] startup) throws IOException {
        this.wire = wire;
        this.door = door;
        this.client = client;
        this.startup = startup;
        this.server = door.connect();
    }

    void start() throws IOException {
        OutputStream output = server.getOutputStream();
        Asking asking = new Asking(wire, conversation, conversation::awaitChange, output, true);
        ClientSide side = new ClientSide(conversation, output, asking, Opening.ended());
        ServerSide received = new ServerSide(wire, conversation, () -> put(WAKE));
        if (!door.begin().isEmpty()) {
            conversation.sent(Expected.ours('S'));
        }
        output.write(startup);
        run("reads", this::readClient);
        run("sends", () -> sendOn(output, side, asking));
        run("answers", () -> readServer(received));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void run(String does, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one side has gone, which the other is about to hear
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        ended.countDown();
                    }
                },
                "migration-test proxy " + does);
        thread.setDaemon(true);
        thread.start();
    }

    private void put(byte[] chunk) {
        try {
            while (!conversation.isOver() && !sent.offer(chunk, CANCEL_AGAIN_MS, TimeUnit.MILLISECONDS)) {
                // as long as the server takes nothing, neither do we
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readClient() throws InterruptedException {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream input = client.getInputStream();
            for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
                byte[] read = new byte[count];
                System.arraycopy(chunk, 0, read, 0, count);
                put(read);
            }
        } catch (IOException e) {
            // as if it had said that it goes
        }
        clientGone = true;
        put(END);
        // in a loop, because the statement that is to be ended may be about to be sent
        for (long waited = 0; !conversation.isOver(); waited += CANCEL_AGAIN_MS) {
            if (waited > PATIENCE_MS) {
                close(server);
            } else if (conversation.isBusy()) {
                cancel();
            }
            if (ended.await(CANCEL_AGAIN_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private void cancel() {
        try (Socket canceling = door.connect()) {
            ByteBuffer request = ByteBuffer.allocate(4 * Integer.BYTES);
            request.putInt(request.capacity()).putInt(Opening.CANCEL_REQUEST);
            request.putInt(conversation.process()).putInt(conversation.secret());
            canceling.getOutputStream().write(request.array());
        } catch (IOException e) {
            close(server);
        }
    }

    private void sendOn(OutputStream output, ClientSide side, Asking asking) throws InterruptedException, IOException {
        try {
            boolean begun = door.begin().isEmpty();
            while (!conversation.isOver()) {
                if (!begun && !conversation.isBusy()) {
                    // the server is ready, the client has logged in
                    begin(output);
                    begun = true;
                }
                byte[] chunk = sent.poll(CANCEL_AGAIN_MS, TimeUnit.MILLISECONDS);
                if (chunk == END) {
                    output.write(new Messages().terminate().toBytes());
                    server.shutdownOutput();
                    return;
                } else if (chunk == WAKE) {
                    side.copyRefused();
                } else if (chunk != null) {
                    side.send(chunk, 0, chunk.length);
                }
            }
        } catch (IOException e) {
            close(server);
        } finally {
            asking.lost();
        }
    }

    /** Has the session begin with a statement of ours, before the client hears that it is ready. */
    private void begin(OutputStream output) throws IOException {
        for (char type : new char[] {'P', 'B', 'E', 'C'}) {
            conversation.sent(Expected.ours(type));
        }
        conversation.sent(Expected.clients('S'));
        output.write(new Messages()
                .prepare("", door.begin().getBytes(StandardCharsets.UTF_8))
                .execute("")
                .closeStatement("")
                .sync()
                .toBytes());
    }

    private void readServer(ServerSide received) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream input = server.getInputStream();
            OutputStream output = client.getOutputStream();
            for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
                byte[] passes = received.receive(chunk, 0, count);
                if (!clientGone) {
                    write(output, passes);
                }
            }
        } finally {
            conversation.ended();
            close(client);
            close(server);
        }
    }

    private void write(OutputStream output, byte[] bytes) {
        try {
            output.write(bytes);
        } catch (IOException e) {
            // what else the server says is of interest all the same
            clientGone = true;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more
        }
    }

    /** Whether nothing of it is at work any more. */
    boolean isOver() {
        return ended.getCount() == 0;
    }

    /** Waits until the session is over at its server's, too, and says whether it is. */
    boolean awaitEnd(long milliseconds) throws InterruptedException {
        return ended.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Ends the session, whatever it does. */
    @Override
    public void close() {
        try {
            client.shutdownInput();
        } catch (IOException e) {
            close(client);
        }
    }

    /** Reads a message without a type. */
    static byte[] readUntyped(DataInputStream input, int longest) throws IOException {
        int length = input.readInt();
        if (length < 2 * Integer.BYTES || length > longest) {
            throw new IOException("Not PostgreSQL's protocol");
        }
        byte[] body = new byte[length - Integer.BYTES];
        input.readFully(body);
        return body;
    }
}
