package io.github.migrationtest.core.migration;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** Lines of the process's last words that a failure shows. */
    private static final int SHOWN = 20;

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
     * process has exited. A thread that is interrupted meanwhile ends the process.
     *
     * @param script the file to run
     * @throws ToolException if the process cannot be started, or exits with another code than 0; with what it said last
     */
    public void run(ToolSession session, Migration migration, Path script) throws SQLException {
        ToolAddress address = session.address();
        session.begins(migration);
        try {
            run(address, migration, script);
        } finally {
            session.ends(migration);
        }
    }

    private void run(ToolAddress address, Migration migration, Path script) {
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
            throw new ToolException(migration, "cannot start " + words.get(0) + ": " + e.getMessage(), e);
        }
        try {
            String said = lastLines(process);
            int code = process.waitFor();
            if (code != 0) {
                throw new ToolException(migration, words.get(0) + " exited with code " + code + ":\n" + said, null);
            }
        } catch (IOException e) {
            throw new ToolException(migration, "cannot read what " + words.get(0) + " says: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException(migration, words.get(0) + " was ended, because its thread was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
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

    private static String lastLines(Process process) throws IOException {
        Deque<String> lines = new ArrayDeque<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (lines.size() > SHOWN) {
                    lines.remove();
                }
            }
        }
        return String.join("\n", lines);
    }
}
