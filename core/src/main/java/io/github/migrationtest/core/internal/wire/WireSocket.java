package io.github.migrationtest.core.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A socket whose both directions pass a {@link WireSession}. */
final class WireSocket extends Socket {

    private final Wire wire;
    private @Nullable WireSession session;

    WireSocket(Wire wire) {
        this.wire = wire;
    }

    private synchronized WireSession session() throws IOException {
        if (session == null) {
            session = new WireSession(wire, super.getInputStream(), super.getOutputStream());
        }
        return session;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return session().fromServer();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return session().toServer();
    }
}
