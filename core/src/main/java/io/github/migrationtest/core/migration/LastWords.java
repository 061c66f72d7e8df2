package io.github.migrationtest.core.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads what a process says, so that it never waits for a reader, and keeps the end of it. */
final class LastWords {

    private static final int KEPT_LINES = 20;

    /** A grandchild that lives on may hold the output open: what it says is of no interest. */
    private static final long PATIENCE_MS = 1_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reading;

    private LastWords(Process process) {
        reading = new Thread(() -> read(process), "migration-test process output");
        reading.setDaemon(true);
    }

    static LastWords of(Process process) {
        LastWords words = new LastWords(process);
        words.reading.start();
        return words;
    }

    private void read(Process process) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            // the process was ended
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        if (lines.size() > KEPT_LINES) {
            lines.remove();
        }
    }

    /** The last lines, when the process has exited. */
    String said() throws InterruptedException {
        reading.join(PATIENCE_MS);
        synchronized (this) {
            return String.join("\n", lines);
        }
    }
}
