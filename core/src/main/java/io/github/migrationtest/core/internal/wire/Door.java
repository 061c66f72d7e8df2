package io.github.migrationtest.core.internal.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * The server behind a proxy, and how sessions on it are to begin.
 *
 * @param host of the server
 * @param port of the server
 * @param applicationName what each session calls itself
 * @param options command-line options of its server process, or empty
 * @param begin a statement that it begins with, or empty
 */
public record Door(String host, int port, String applicationName, String options, String begin) {

    private static final int CONNECT_TIMEOUT_MS = 10_000;

    Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), CONNECT_TIMEOUT_MS);
        socket.setTcpNoDelay(true);
        return socket;
    }
}
