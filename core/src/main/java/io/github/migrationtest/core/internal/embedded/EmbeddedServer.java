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
import java.util.ArrayList;
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
            Path home, Platform platform, DataDirectories.Initialised data, Privileges privileges, RunFolder run)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(privileges.command(
                "sh",
                "-c",
                Supervisor.SCRIPT,
                "sh",
                data.folder().toString(),
                run.path().toString(),
                home.resolve("bin").resolve(platform.program("postgres")).toString(),
                "-D",
                run.data().toString()));
        command.addAll(ServerSettings.arguments(port));
        Process process = new ProcessBuilder(command)
                .directory(run.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(run.log().toFile())
                .start();
        ServerAddress address =
                new ServerAddress("127.0.0.1", port, "postgres", DataDirectories.USER, data.password(), "");
        EmbeddedServer server = new EmbeddedServer(address, process, run);
        server.awaitReady();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        Path pidFile = run.data().resolve("postmaster.pid");
        while (!isReady(pidFile)) {
            if (!supervisor.isAlive()) {
                String said = Files.exists(run.log()) ? DataDirectories.lastLine(run.log()) : "(nothing)";
                close();
                throw new DatabaseUnavailableException("PostgreSQL did not start: " + said);
            }
            Thread.sleep(5);
        }
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
