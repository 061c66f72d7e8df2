package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.database.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server process and its files; both end with {@link #close} or with the JVM. */
final class EmbeddedServer implements RunningServer {

    private final ServerAddress address;
    private final Process supervisor;
    private final RunFolder run;

    private EmbeddedServer(ServerAddress address, Process supervisor, RunFolder run) {
        this.address = address;
        this.supervisor = supervisor;
        this.run = run;
    }

    static EmbeddedServer start(
            Path home, Platform platform, DataDirectories.Initialised data, Privileges privileges, Path runs)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            RunFolder run = RunFolder.create(runs, privileges);
            Process process = new ProcessBuilder(
                            Supervisor.command(home, platform, data.folder(), privileges, run, port))
                    .directory(run.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(run.log().toFile())
                    .start();
            ServerAddress address =
                    new ServerAddress("127.0.0.1", port, "postgres", DataDirectories.USER, data.password(), "");
            EmbeddedServer server = new EmbeddedServer(address, process, run);
            if (server.awaitReady()) {
                return server;
            }
            String said = Files.exists(run.log()) ? Files.readString(run.log()) : "";
            server.close();
            // Another process may have taken the port between our looking and the server's listening.
            if (!said.contains("could not bind") || attempt == 5) {
                throw new DatabaseUnavailableException("PostgreSQL from " + home + " did not start:\n"
                        + said.strip().indent(2).stripTrailing());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    // The state in postmaster.pid, as pg_ctl does it: no failed connections in the server's log.
    private boolean awaitReady() throws IOException, InterruptedException {
        Path pidFile = run.data().resolve("postmaster.pid");
        while (supervisor.isAlive()) {
            if (isReady(pidFile)) {
                return true;
            }
            Thread.sleep(2);
        }
        return false;
    }

    private static boolean isReady(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            supervisor.getOutputStream().close();
            supervisor.waitFor();
            run.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end the server at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
