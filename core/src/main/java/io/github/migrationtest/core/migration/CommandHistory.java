package io.github.migrationtest.core.migration;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.internal.script.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A history whose scripts are run by a command, each in a process of its own, and not by the tool that has read them: undo scripts
 * too.
 *
 * <p>What a start of the tool does, its history table included, is not known of a command: a second start finds nothing to do.
 * Thread-safe.
 */
public final class CommandHistory implements MigrationHistory {

    private final MigrationHistory scripts;
    private final ToolCommand command;

    /**
     * @param scripts what there is to run
     * @param command runs one of them
     */
    public CommandHistory(MigrationHistory scripts, ToolCommand command) {
        this.scripts = scripts;
        this.command = command;
    }

    @Override
    public String description() {
        return String.join(" ", command.words()) + ", " + scripts.description();
    }

    @Override
    public String fingerprint() {
        return scripts.fingerprint() + " by " + command.words();
    }

    @Override
    public List<String> notes() {
        return scripts.notes();
    }

    @Override
    public List<Migration> migrations() {
        return scripts.migrations();
    }

    @Override
    public Optional<Migration> baselineOf(Migration migration) {
        return Optional.empty();
    }

    @Override
    public Migration earlier(Migration repeatable, byte[] content) {
        return scripts.earlier(repeatable, content);
    }

    /** None: what the command's program keeps for itself is not known. */
    @Override
    public Set<QualifiedName> ownTables() {
        return Set.of();
    }

    @Override
    public MigrationHistory after(MigrationVersion version) {
        return new CommandHistory(scripts.after(version), command);
    }

    @Override
    public void prepare(ToolSession session) {
        // the first script meets an empty database
    }

    @Override
    public void apply(ToolSession session, List<Migration> migrations) throws SQLException {
        for (Migration migration : migrations) {
            run(session, migration, migration.script());
        }
    }

    @Override
    public void undo(ToolSession session, List<Migration> migrations) throws SQLException {
        for (int i = migrations.size() - 1; i >= 0; i--) {
            Migration migration = migrations.get(i);
            Script undo = migration.undoScript();
            if (undo == null) {
                throw new ToolException(migration, migration.label() + " has no undo script", null);
            }
            run(session, migration, undo);
        }
    }

    private void run(ToolSession session, Migration migration, Script script) throws SQLException {
        if (script.text().isEmpty()) {
            throw new ToolException(
                    migration,
                    migration.label() + " is code, or empty: " + command.words().get(0) + " runs scripts",
                    null);
        }
        try {
            Path file = new SourceFiles(command.directory()).root().resolve(script.path());
            if (isFile(file, script)) {
                command.run(session, migration, file);
            } else {
                runCopy(session, migration, script);
            }
        } catch (IOException e) {
            throw new ToolException(migration, "cannot hand " + script.path() + " to a command: " + e.getMessage(), e);
        }
    }

    private static boolean isFile(Path file, Script script) throws IOException {
        return Files.isRegularFile(file)
                && new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .equals(script.text());
    }

    /** A script that is in no file, as it was before a branch, or in a jar. */
    private void runCopy(ToolSession session, Migration migration, Script script) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("migration-test");
        Path copy = folder.resolve(script.name());
        try {
            Files.writeString(copy, script.text());
            command.run(session, migration, copy);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    @Override
    public List<String> startAgain(ToolSession session, List<Migration> applied) {
        return List.of();
    }

    /** @throws ToolException always: nobody knows what the command's program does when several start at once */
    @Override
    public List<String> start(ToolSession session, List<Migration> upTo) {
        throw new ToolException(null, "A command runs one script at a time: there is no start to try", null);
    }

    @Override
    public Optional<MigrationVersion> versionOf(String fileName) {
        return scripts.versionOf(fileName);
    }

    @Override
    public boolean appliesLateVersions() {
        return scripts.appliesLateVersions();
    }

    @Override
    public List<Finding> findings() {
        return scripts.findings();
    }
}
