package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.ToolException;
import io.github.migrationtest.core.migration.ToolSession;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.output.MigrateOutput;

/** A history read once; each call shows Flyway no more of it than it needs. Thread-safe: nothing here changes. */
final class FlywayHistory implements MigrationHistory {

    private final String description;
    private final String fingerprint;
    private final List<Migration> migrations;
    private final Map<Migration, KnownMigration> known = new HashMap<>();
    private final List<Finding> findings;
    private final HistoryTable table;
    private final FlywayRuns runs;

    FlywayHistory(String description, UserConfiguration user, ScriptShelf shelf, List<KnownMigration> all) {
        this.description = description;
        this.migrations = all.stream().map(KnownMigration::migration).toList();
        all.forEach(one -> known.put(one.migration(), one));
        this.findings = new HistoryFindings(user, shelf, migrations).find();
        this.table = new HistoryTable(user.configuration());
        List<ScriptFile> callbacks = shelf.entries(ScriptName.Kind.CALLBACK).stream()
                .flatMap(entry -> entry.files().stream())
                .toList();
        this.runs = new FlywayRuns(user, callbacks);
        this.fingerprint =
                Checksums.of(FlywayPresence.version(user.configuration().getClassLoader()), user, callbacks);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<Migration> migrations() {
        return migrations;
    }

    @Override
    public Set<QualifiedName> ownTables() {
        return Set.of(table.name());
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public void prepare(ToolSession session) throws SQLException {
        try (OneConnection one = new OneConnection(session)) {
            runs.prepare(one);
            // A schema that is not empty (an extension, an init script) has got a baseline mark.
            table.forgetBaselineMark(one.dataSource());
        }
    }

    @Override
    public void apply(ToolSession session, List<Migration> toApply) throws SQLException {
        try (OneConnection one = new OneConnection(session)) {
            for (Migration migration : toApply) {
                if (migration.kind() == Migration.Kind.REPEATABLE) {
                    table.forgetRepeatable(one.dataSource(), migration);
                }
            }
            runs.apply(one, known(toApply), CallbackFilter.ON_THE_WAY);
        }
    }

    @Override
    public void undo(ToolSession session, List<Migration> toUndo) throws SQLException {
        for (Migration migration : toUndo) {
            if (migration.undoScript() == null) {
                throw new ToolException(migration, migration.label() + " has no undo script", null);
            }
        }
        try (OneConnection one = new OneConnection(session)) {
            for (int i = toUndo.size() - 1; i >= 0; i--) {
                KnownMigration undone = known(toUndo.get(i));
                runs.undo(one, undone);
                table.forgetUndone(one.dataSource(), undone);
            }
        }
    }

    @Override
    public List<String> startAgain(ToolSession session, List<Migration> applied) {
        return runs.startAgain(session, known(applied), callbacks(applied)).migrations.stream()
                .map(FlywayHistory::name)
                .toList();
    }

    @Override
    public List<String> start(ToolSession session, List<Migration> upTo) {
        return runs.start(session, known(upTo), callbacks(upTo)).migrations.stream()
                .map(FlywayHistory::name)
                .toList();
    }

    private CallbackFilter callbacks(List<Migration> of) {
        return of.contains(migrations.get(migrations.size() - 1))
                ? CallbackFilter.AT_THE_HEAD
                : CallbackFilter.ON_THE_WAY;
    }

    private static String name(MigrateOutput output) {
        return output.version == null || output.version.isEmpty()
                ? "R " + output.description
                : "V" + output.version + " " + output.description;
    }

    private List<KnownMigration> known(List<Migration> several) {
        return several.stream().map(this::known).toList();
    }

    private KnownMigration known(Migration migration) {
        KnownMigration found = known.get(migration);
        if (found == null) {
            throw new IllegalArgumentException("Not of this history: " + migration);
        }
        return found;
    }
}
