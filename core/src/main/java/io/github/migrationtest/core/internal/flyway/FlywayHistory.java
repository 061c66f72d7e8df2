package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.ToolException;
import io.github.migrationtest.core.migration.ToolSession;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/** A history read once; each call shows Flyway no more of it than it needs. Thread-safe: nothing here changes. */
final class FlywayHistory implements MigrationHistory {

    private final String description;
    private final ScriptShelf shelf;
    private final UserConfiguration user;
    private final List<Migration> migrations;
    private final Map<Migration, KnownMigration> known = new IdentityHashMap<>();
    private final HistoryTable table;
    private final FlywayRuns runs;

    FlywayHistory(String description, UserConfiguration user, ScriptShelf shelf, List<KnownMigration> all) {
        this.description = description;
        this.user = user;
        this.shelf = shelf;
        this.migrations = HistoryReader.migrations(all);
        all.forEach(one -> known.put(one.migration(), one));
        this.table = new HistoryTable(user.configuration());
        this.runs = new FlywayRuns(
                user,
                shelf.entries(ScriptName.Kind.CALLBACK).stream()
                        .flatMap(entry -> entry.files().stream())
                        .toList());
    }

    @Override
    public String description() {
        return description;
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
    public void prepare(ToolSession session) {
        migrate(
                runs.exactly(session, List.of(), List.of(), CallbackFilter.ON_THE_WAY, info -> null),
                new AtomicReference<>());
    }

    @Override
    public void apply(ToolSession session, List<Migration> toApply) throws SQLException {
        for (Migration migration : toApply) {
            if (migration.kind() == Migration.Kind.REPEATABLE) {
                table.forget(session.dataSource(), migration);
            }
        }
        AtomicReference<Migration> current = new AtomicReference<>();
        Function<MigrationInfo, @Nullable Migration> find = info -> find(toApply, info, current);
        boolean head = toApply.contains(migrations.get(migrations.size() - 1));
        migrate(
                runs.exactly(
                        session,
                        files(toApply),
                        code(toApply),
                        head ? CallbackFilter.AT_THE_HEAD : CallbackFilter.ON_THE_WAY,
                        find),
                current);
    }

    @Override
    public void undo(ToolSession session, List<Migration> toUndo) throws SQLException {
        for (int i = toUndo.size() - 1; i >= 0; i--) {
            Migration migration = toUndo.get(i);
            KnownMigration one = known(migration);
            if (migration.undoScript() == null) {
                throw new ToolException(migration, migration.label() + " has no undo script", null);
            }
            int rank = table.newestRank(session.dataSource());
            AtomicReference<Migration> current = new AtomicReference<>(migration);
            List<JavaMigration> code =
                    one.undoable() == null ? List.of() : List.of(new UndoMigration(migration, one.undoable()));
            migrate(runs.undoing(session, one, code, CallbackFilter.UNDO, info -> migration), current);
            table.forgetUndone(session.dataSource(), migration, rank);
        }
    }

    @Override
    public List<String> startAgain(ToolSession session, List<Migration> applied) {
        MigrateResult result = migrate(
                runs.likeTheUser(session, files(applied), code(applied), CallbackFilter.ON_THE_WAY),
                new AtomicReference<>());
        return result.migrations.stream().map(FlywayHistory::name).toList();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    private static String name(MigrateOutput output) {
        return output.version == null || output.version.isEmpty()
                ? "R " + output.description
                : "V" + output.version + " " + output.description;
    }

    private static MigrateResult migrate(Flyway flyway, AtomicReference<Migration> current) {
        try {
            return flyway.migrate();
        } catch (FlywayException e) {
            throw Failures.of(current.get(), e);
        }
    }

    private List<ScriptFile> files(List<Migration> of) {
        return of.stream().flatMap(migration -> known(migration).up().stream()).toList();
    }

    private List<JavaMigration> code(List<Migration> of) {
        List<JavaMigration> code = new ArrayList<>();
        for (Migration migration : of) {
            JavaMigration java = known(migration).java();
            if (java != null) {
                code.add(java);
            }
        }
        return code;
    }

    private KnownMigration known(Migration migration) {
        KnownMigration found = known.get(migration);
        if (found == null) {
            throw new IllegalArgumentException("Not of this history: " + migration);
        }
        return found;
    }

    private static @Nullable Migration find(
            List<Migration> among, MigrationInfo info, AtomicReference<Migration> current) {
        for (Migration migration : among) {
            boolean same = info.getVersion() == null
                    ? migration.version() == null && migration.description().equals(info.getDescription())
                    : migration.version() != null
                            && migration
                                    .version()
                                    .text()
                                    .equals(info.getVersion().getVersion());
            if (same) {
                current.set(migration);
                return migration;
            }
        }
        return null;
    }
}
