package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Puts scripts, code and undo together and in order. */
final class HistoryAssembly {

    private final ScriptShelf shelf;
    private final JavaMigrations code;
    private final UserConfiguration user;
    private final UndoClasses undoClasses;

    HistoryAssembly(ScriptShelf shelf, JavaMigrations code, UserConfiguration user, ClassLoader loader) {
        this.shelf = shelf;
        this.code = code;
        this.user = user;
        this.undoClasses = new UndoClasses(loader);
    }

    List<KnownMigration> assemble() {
        Map<MigrationVersion, ScriptShelf.Entry> undo = undoScripts();
        List<KnownMigration> versions = new ArrayList<>();
        List<KnownMigration> repeatables = new ArrayList<>();
        for (ScriptShelf.Entry entry : shelf.entries(ScriptName.Kind.VERSIONED)) {
            MigrationVersion version = MigrationVersion.of(entry.name().version());
            versions.add(script(entry, Migration.Kind.VERSIONED, version, undo.get(version)));
        }
        for (ScriptShelf.Entry entry : shelf.entries(ScriptName.Kind.REPEATABLE)) {
            repeatables.add(script(entry, Migration.Kind.REPEATABLE, null, null));
        }
        for (JavaMigration migration : code.all()) {
            KnownMigration known = code(migration, undo);
            (known.migration().version() == null ? repeatables : versions).add(known);
        }
        versions.sort(Comparator.comparing(known -> version(known)));
        requireDistinct(versions);
        baseline(versions).ifPresent(first -> versions.add(0, first));
        repeatables.sort(Comparator.comparing(known -> known.migration().description()));
        versions.addAll(repeatables);
        return List.copyOf(versions);
    }

    /** The undo scripts by version; two of one version are an error. */
    private Map<MigrationVersion, ScriptShelf.Entry> undoScripts() {
        Map<MigrationVersion, ScriptShelf.Entry> byVersion = new HashMap<>();
        for (ScriptShelf.Entry entry : shelf.undo()) {
            if (entry.name().kind() == ScriptName.Kind.UNDO) {
                MigrationVersion version = MigrationVersion.of(entry.name().version());
                ScriptShelf.Entry other = byVersion.put(version, entry);
                if (other != null) {
                    throw new ConfigurationException("Two undo scripts for version " + version + ": "
                            + other.file().display() + " and " + entry.file().display() + ". Remove one of them.");
                }
            }
        }
        return byVersion;
    }

    /** All baselines, the newest first. */
    List<KnownMigration> baselines() {
        return shelf.entries(ScriptName.Kind.BASELINE).stream()
                .map(entry -> script(
                        entry,
                        Migration.Kind.BASELINE,
                        MigrationVersion.of(entry.name().version()),
                        null))
                .sorted(Comparator.comparing((KnownMigration known) -> version(known))
                        .reversed())
                .toList();
    }

    /** The newest baseline that nothing at or below stands beside: elsewhere the versions themselves are tested. */
    private Optional<KnownMigration> baseline(List<KnownMigration> versions) {
        return baselines().stream()
                .filter(baseline ->
                        versions.stream().allMatch(known -> version(known).compareTo(version(baseline)) > 0))
                .findFirst();
    }

    private KnownMigration script(
            ScriptShelf.Entry entry,
            Migration.Kind kind,
            @Nullable MigrationVersion version,
            ScriptShelf.@Nullable Entry undo) {
        Script script =
                new Script(entry.file().display(), entry.file().content().text());
        Script undoScript = undo == null
                ? null
                : new Script(undo.file().display(), undo.file().content().text());
        Migration migration = new Migration(
                kind, version, entry.name().description(), script, undoScript, Checksums.of(entry.files(), user));
        return new KnownMigration(
                migration,
                entry.files(),
                null,
                undo == null ? List.of() : undo.files(),
                undo == null ? "" : undo.name().prefix(),
                null);
    }

    private KnownMigration code(JavaMigration java, Map<MigrationVersion, ScriptShelf.Entry> undoScripts) {
        MigrationVersion version = java.getVersion() == null
                ? null
                : MigrationVersion.of(java.getVersion().getVersion());
        ScriptShelf.Entry undo = version == null ? null : undoScripts.get(version);
        UndoClasses.Found undoClass = undo != null ? null : undoClasses.find(java);
        Script undoScript = undo != null
                ? new Script(undo.file().display(), undo.file().content().text())
                : undoClass == null ? null : code.script(undoClass.type());
        Migration migration = new Migration(
                version == null ? Migration.Kind.REPEATABLE : Migration.Kind.VERSIONED,
                version,
                java.getDescription(),
                code.script(java.getClass()),
                undoScript,
                Checksums.of(java));
        return new KnownMigration(
                migration,
                List.of(),
                java,
                undo == null ? List.of() : undo.files(),
                undo == null ? "" : undo.name().prefix(),
                undoClass == null ? null : undoClass.undoable());
    }

    private static MigrationVersion version(KnownMigration known) {
        MigrationVersion version = known.migration().version();
        if (version == null) {
            throw new IllegalArgumentException("Has no version: " + known.migration());
        }
        return version;
    }

    private static void requireDistinct(List<KnownMigration> versions) {
        for (int i = 1; i < versions.size(); i++) {
            Migration one = versions.get(i - 1).migration();
            Migration other = versions.get(i).migration();
            if (one.version() != null && one.version().equals(other.version())) {
                throw new ConfigurationException("Two migrations with version " + other.version() + ": "
                        + one.script().path() + " and " + other.script().path()
                        + ". Give the one that is not merged yet the next free version.");
            }
        }
    }
}
