package io.github.migrationtest.core.internal.external;

import io.github.migrationtest.core.database.ServerAddress;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands before a server as a pooler does: the process number that it tells its client is its own. */
record FakeProcess(ServerSocket socket) implements AutoCloseable {

    /** PostgreSQL documentation, 53.7: {@code BackendKeyData}. */
    private static final char KEY_DATA = 'K';

    static FakeProcess before(ServerAddress server) throws IOException {
        FakeProcess pooler = new FakeProcess(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        start(() -> {
            Socket client = pooler.socket.accept();
            Socket behind = new Socket(server.host(), server.port());
            start(() -> client.getInputStream().transferTo(behind.getOutputStream()));
            answer(new DataInputStream(behind.getInputStream()), new DataOutputStream(client.getOutputStream()));
        });
        return pooler;
    }

    private static void answer(DataInputStream from, DataOutputStream to) throws IOException {
        while (true) {
            char type = (char) from.readByte();
            int length = from.readInt();
            byte[] content = from.readNBytes(length - 4);
            if (type == KEY_DATA) {
                content[0] = 0x7f;
            }
            to.writeByte(type);
            to.writeInt(length);
            to.write(content);
            to.flush();
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void start(Action action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (IOException ended) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
