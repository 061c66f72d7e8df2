package io.github.migrationtest.core.internal.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where tools that run as processes of their own connect to, instead of the server: on the loopback interface, so that no other
 * machine can.
 *
 * <p>What they send passes on a {@link Wire} as what a driver sends does. Encryption is declined; a client that insists on it
 * says so itself. Logging in is between client and server.
 */
public final class WireProxy implements AutoCloseable {

    private static final int BACKLOG = 50;

    /** PostgreSQL's own limit for what comes before a session begins (pqcomm.h, MAX_STARTUP_PACKET_LENGTH). */
    private static final int LONGEST_OPENING = 10_000;

    private static final long SETTLED_MS = 2_000;
    private static final long ENDED_MS = 20_000;
    private static final long NANOS = 1_000_000;

    private final Wire wire;
    private final Door door;
    private final ServerSocket entrance;
    private final Set<ProxiedSession> sessions = ConcurrentHashMap.newKeySet();

    public WireProxy(Wire wire, Door door) throws IOException {
        this.wire = wire;
        this.door = door;
        this.entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        start("migration-test proxy", this::accept);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens. */
    public String host() {
        return entrance.getInetAddress().getHostAddress();
    }

    public int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                start("migration-test proxy opens", () -> open(client));
            } catch (IOException e) {
                // closed, or nothing that can be helped
            }
        }
    }

    private void open(Socket client) {
        try {
            client.setTcpNoDelay(true);
            DataInputStream input = new DataInputStream(client.getInputStream());
            while (true) {
                ByteBuffer body = ByteBuffer.wrap(ProxiedSession.readUntyped(input, LONGEST_OPENING));
                int code = body.getInt(0);
                if (Opening.asksForEncryption(code)) {
                    client.getOutputStream().write('N');
                } else if (Opening.isSession(code)) {
                    begin(client, StartupMessage.read(body).through(door));
                    return;
                } else {
                    cancel(client, body.array());
                    return;
                }
            }
        } catch (IOException e) {
            close(client);
        }
    }

    private void begin(Socket client, StartupMessage startup) throws IOException {
        ProxiedSession session = new ProxiedSession(wire, door, client, startup.toBytes());
        sessions.removeIf(ProxiedSession::isOver);
        sessions.add(session);
        session.start();
    }

    /** A client asks, on a connection of its own, that what another one does be ended. */
    private void cancel(Socket client, byte[] body) throws IOException {
        try (client;
                Socket server = door.connect()) {
            ByteBuffer message = ByteBuffer.allocate(Integer.BYTES + body.length);
            server.getOutputStream()
                    .write(message.putInt(message.capacity()).put(body).array());
            // the server closes when it has done so
            server.getInputStream().read();
        }
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            // it is of no use any more
        }
    }

    /**
     * Waits until the server has ended the sessions, when the process whose they are has exited; not for long, because another
     * process may keep some open.
     */
    public void settle() {
        awaitEnd(List.copyOf(sessions), SETTLED_MS);
    }

    /** Ends all sessions, and waits until the server has. */
    public void endSessions() {
        List<ProxiedSession> ending = List.copyOf(sessions);
        ending.forEach(ProxiedSession::close);
        awaitEnd(ending, ENDED_MS);
    }

    private void awaitEnd(List<ProxiedSession> ending, long patience) {
        long begin = System.nanoTime();
        try {
            for (ProxiedSession session : ending) {
                long left = patience - (System.nanoTime() - begin) / NANOS;
                if (session.awaitEnd(Math.max(0, left))) {
                    sessions.remove(session);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        endSessions();
    }
}
