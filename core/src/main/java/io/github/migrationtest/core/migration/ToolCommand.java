package io.github.migrationtest.core.migration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that runs a migration in a process of its own: {@code psql -X -v ON_ERROR_STOP=1 -f {script}}.
 *
 * <p>The process finds the database by the variables of {@link ToolAddress#environment()}, or by what stands in the command for
 * <code>{host}</code>, <code>{port}</code>, <code>{database}</code>, <code>{user}</code>, <code>{password}</code>,
 * <code>{uri}</code> and <code>{jdbcUrl}</code>. <code>{script}</code> is the file of the migration or of its undo,
 * <code>{version}</code> the migration's version. An exit code other than 0 is a failure.
 *
 * @param words the program and its arguments
 * @param directory where it runs
 */
public record ToolCommand(List<String> words, Path directory) {

    private static final long LOOK_MS = 100;
    private static final long PATIENCE_MS = 2_000;

    /** @throws IllegalArgumentException if there is no program */
    public ToolCommand {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A command has a program: psql -f {script}");
        }
    }

    /** A command written in one line: words are separated by white space, one in single or double quotes has such itself. */
    public static ToolCommand parse(String line, Path directory) {
        return new ToolCommand(CommandWords.split(line), directory);
    }

    /**
     * Runs it for a migration, from its {@link ToolSession#begins begin} to its {@link ToolSession#ends end}, and waits until the
     * process has exited. When the step's time is over, or the thread is interrupted, the process is ended.
     *
     * @param script the file to run
     * @throws ToolException if the process cannot be started, or exits with another code than 0; with what it said last
     */
    public void run(ToolSession session, Migration migration, Path script) throws SQLException {
        ToolAddress address = session.address();
        session.begins(migration);
        try {
            run(session, address, migration, script);
        } finally {
            session.ends(migration);
        }
    }

    private void run(ToolSession session, ToolAddress address, Migration migration, Path script) {
        Map<String, String> values = values(address, migration, script);
        List<String> command =
                words.stream().map(word -> replaced(word, values)).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"));
        builder.environment().putAll(address.environment());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new ToolException(migration, "cannot start " + program() + ": " + e.getMessage(), e);
        }
        LastWords words = LastWords.of(process);
        try {
            int code = exitCode(process, session);
            String said = words.said();
            if (code != 0) {
                throw new ToolException(
                        migration,
                        program() + " exited with code " + code + (said.isEmpty() ? "" : ":\n" + said),
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException(migration, program() + " was ended, because its thread was interrupted", e);
        } finally {
            end(process);
        }
    }

    private String program() {
        return words.get(0);
    }

    private static int exitCode(Process process, ToolSession session) throws InterruptedException {
        while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
            // its sessions are ended then: most programs exit by themselves
            if (session.isGivenUp() && !process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                end(process);
                return process.waitFor();
            }
        }
        return process.exitValue();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Map<String, String> values(ToolAddress address, Migration migration, Path script) {
        Map<String, String> values = new HashMap<>();
        values.put("{host}", address.host());
        values.put("{port}", String.valueOf(address.port()));
        values.put("{database}", address.database());
        values.put("{user}", address.user());
        values.put("{password}", address.password());
        values.put("{uri}", address.uri());
        values.put("{jdbcUrl}", address.jdbcUrl());
        values.put("{script}", script.toString());
        MigrationVersion version = migration.version();
        values.put("{version}", version == null ? "" : version.text());
        return values;
    }

    private static String replaced(String word, Map<String, String> values) {
        String replaced = word;
        for (Map.Entry<String, String> value : values.entrySet()) {
            replaced = replaced.replace(value.getKey(), value.getValue());
        }
        return replaced;
    }
}
