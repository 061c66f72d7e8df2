package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.database.ServerAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server process and its files; both end with {@link #close} or with the JVM, unless they are kept. */
final class EmbeddedServer implements RunningServer {

    private static final int ATTEMPTS = 5;

    /** A shell's status for what was ended by SIGKILL. */
    private static final int KILLED = 128 + 9;

    private final Installation installation;
    private final ServerAddress address;
    private final Process supervisor;
    private final RunFolder run;
    private final KeptServers keptServers;
    private final SavedStates savedStates;
    private final Path kept;
    private boolean closed;

    private EmbeddedServer(
            Installation installation,
            ServerAddress address,
            Process supervisor,
            RunFolder run,
            KeptServers keptServers,
            SavedStates savedStates) {
        this.installation = installation;
        this.address = address;
        this.supervisor = supervisor;
        this.run = run;
        this.keptServers = keptServers;
        this.savedStates = savedStates;
        this.kept = keptServers.reserve(installation.release());
    }

    /** Where a server may listen. */
    interface Ports {
        int next() throws IOException;
    }

    static EmbeddedServer start(
            Installation installation,
            DataDirectories.Initialised data,
            Path runs,
            KeptServers keptServers,
            SavedStates savedStates,
            Ports ports)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = ports.next();
            RunFolder run = RunFolder.create(runs, installation.privileges());
            Process process = new ProcessBuilder(Supervisor.command(installation, data.folder(), run, port))
                    .directory(run.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(run.log().toFile())
                    .start();
            ServerAddress address =
                    new ServerAddress("127.0.0.1", port, "postgres", DataDirectories.USER, data.password(), "");
            EmbeddedServer server = new EmbeddedServer(installation, address, process, run, keptServers, savedStates);
            if (server.awaitReady()) {
                return server;
            }
            String said = run.said();
            boolean full = run.isFull();
            server.close();
            if (full) {
                throw new DatabaseUnavailableException(installation
                        + " did not start: there is no room for its data in "
                        + runs + ". Make room there, or let " + Storage.KEY + " name another place: -D" + Storage.KEY
                        + (runs.startsWith(Storage.SHARED_MEMORY) ? "=disk." : "=memory."));
            }
            // Another process may have taken the port between our looking and the server's listening.
            if (!said.contains("could not bind")) {
                throw installation.cannotRun("postgres", said);
            } else if (attempt == ATTEMPTS) {
                throw new DatabaseUnavailableException(installation + " did not start: on 127.0.0.1 somebody else took"
                        + " each of the " + ATTEMPTS + " ports that it tried, the last one " + port
                        + ". Are the system's ports used up (ip_local_port_range), or may nobody listen here?");
            }
        }
    }

    static int freePort() throws IOException {
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
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.size() >= 8 && lines.get(7).strip().equals("ready");
        } catch (NoSuchFileException notYetOrNoMore) {
            return false;
        }
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Optional<String> startCommand() {
        return Optional.of(ShellCommand.start(installation, KeptServers.data(kept)));
    }

    @Override
    public Optional<String> ended() {
        try {
            // It removes the data first.
            if (closed || !supervisor.waitFor(5, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            int status = supervisor.exitValue();
            return Optional.of((status == KILLED
                            ? "somebody has killed it, as Linux does where memory runs out (see dmesg)."
                            : "its status is " + status + ".")
                    + " The last that it said:\n"
                    + lastLines(run.said()).indent(2).stripTrailing());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String lastLines(String text) {
        List<String> lines = text.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    @Override
    public long savedBytes() {
        return savedStates.limit();
    }

    /** What becomes of a stopped server's data directory. */
    private interface Heir {

        /** @param cleanly whether the server has written all that it had */
        void take(Path data, boolean cleanly) throws IOException, InterruptedException;
    }

    @Override
    public void close() {
        close(null);
    }

    @Override
    public void closeKeeping() {
        close((data, cleanly) -> keptServers.take(data, kept, address.port(), installation.privileges()));
    }

    @Override
    public void closeSaving() {
        close((data, cleanly) -> {
            if (cleanly) {
                save(data);
            }
        });
    }

    // What is not saved costs the next run time, which is no reason for this one to fail.
    private void save(Path data) throws InterruptedException {
        try {
            savedStates.publish(data, address.password(), installation.privileges());
        } catch (IOException e) {
            System.getLogger(EmbeddedServer.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The next run begins without the states of this one, which cannot be saved in "
                                    + savedStates.folder() + ": " + e.getMessage() + ". Make room there, or switch it"
                                    + " off: -D" + SavedStates.KEY + "=off.");
        }
    }

    private synchronized void close(@Nullable Heir heir) {
        if (closed) {
            return;
        }
        closed = true;
        try (run) {
            boolean cleanly = end(heir != null);
            // Where the server has ended by itself, there is nothing to keep.
            if (heir != null && Files.isDirectory(run.data())) {
                heir.take(run.data(), cleanly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end the server at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether the server has ended as it was told, with status 0. */
    private boolean end(boolean keep) throws IOException, InterruptedException {
        try (OutputStream input = supervisor.getOutputStream()) {
            if (keep) {
                input.write((Supervisor.KEEP + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException brokenPipe) {
            // It has ended already, and its status tells how.
        }
        int status = supervisor.waitFor();
        // Where somebody has killed the supervisor, its server may be there still.
        Leftover.stop(run.data());
        return status == 0;
    }
}
