package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.HistoryRules;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges a history by what stands in its files and settings. */
final class HistoryFindings {

    private final UserConfiguration user;
    private final ScriptShelf shelf;
    private final List<Migration> migrations;
    private final List<Finding> findings = new ArrayList<>();

    HistoryFindings(UserConfiguration user, ScriptShelf shelf, List<Migration> migrations) {
        this.user = user;
        this.shelf = shelf;
        this.migrations = migrations;
    }

    List<Finding> find() {
        ignoredScripts();
        gaps();
        duplicateRepeatables();
        undoWithoutMigration();
        findings.addAll(new SettingsFindings(user, shelf, migrations).find());
        return List.copyOf(findings);
    }

    private void ignoredScripts() {
        String rule = "Flyway reads " + example(user.configuration().getSqlMigrationPrefix() + "5") + ", "
                + example(user.configuration().getRepeatableSqlMigrationPrefix()) + " and names of callbacks; case"
                + " matters in the prefix.";
        for (ScriptShelf.Entry entry : shelf.entries()) {
            if (entry.name().problem() != null) {
                ignored(entry, "Flyway silently ignores " + entry.file().getFilename(), rule);
            }
        }
        for (ScriptShelf.Entry entry : shelf.undo()) {
            if (entry.name().kind() != ScriptName.Kind.UNDO) {
                String problem = entry.name().problem();
                ignored(
                        new ScriptShelf.Entry(
                                entry.file(),
                                ScriptName.ignored(problem == null ? "it is no undo script" : problem),
                                null),
                        "not an undo script: " + entry.file().getFilename(),
                        "An undo script is called like " + example(user.undoPrefix() + "5") + ".");
            }
        }
        for (ScriptFile file : shelf.strangers()) {
            add(
                    HistoryRules.IGNORED_SCRIPT,
                    null,
                    file.getFilename(),
                    "Flyway silently ignores " + file.getFilename(),
                    file.display(),
                    List.of("its suffix is none of "
                            + String.join(", ", user.configuration().getSqlMigrationSuffixes())),
                    "rename it, or move it out of Flyway's locations");
        }
    }

    private void ignored(ScriptShelf.Entry entry, String headline, String rule) {
        add(
                HistoryRules.IGNORED_SCRIPT,
                null,
                entry.file().getFilename(),
                headline,
                entry.file().display(),
                List.of(Objects.requireNonNullElse(entry.name().problem(), "")),
                "rename it, or move it elsewhere",
                rule);
    }

    private String example(String prefix) {
        return prefix + user.configuration().getSqlMigrationSeparator() + "add_index"
                + user.configuration().getSqlMigrationSuffixes()[0];
    }

    /** Only where versions are counted: timestamps have nothing but gaps. */
    private void gaps() {
        List<MigrationVersion> versions = migrations.stream()
                .filter(migration -> migration.kind() == Migration.Kind.VERSIONED)
                .map(Migration::version)
                .filter(Objects::nonNull)
                .toList();
        if (versions.size() < 3
                || versions.stream().anyMatch(version -> version.parts().size() > 1)) {
            return;
        }
        BigInteger span = number(versions.get(versions.size() - 1)).subtract(number(versions.get(0)));
        if (span.compareTo(BigInteger.valueOf(2L * versions.size())) > 0) {
            return;
        }
        for (int i = 1; i < versions.size(); i++) {
            BigInteger before = number(versions.get(i - 1)).add(BigInteger.ONE);
            BigInteger last = number(versions.get(i)).subtract(BigInteger.ONE);
            if (before.compareTo(last) <= 0) {
                String missing = before.equals(last) ? "V" + before + " is" : "V" + before + " to V" + last + " are";
                add(
                        HistoryRules.VERSION_GAP,
                        "V" + versions.get(i),
                        null,
                        missing + " missing between V" + versions.get(i - 1) + " and V" + versions.get(i),
                        null,
                        List.of(),
                        "number the migrations consecutively, or accept the gap; a script that comes later with this"
                                + " version is refused or runs out of order");
            }
        }
    }

    private static BigInteger number(MigrationVersion version) {
        return version.parts().get(0);
    }

    private void duplicateRepeatables() {
        Map<String, Migration> byName = new HashMap<>();
        for (Migration migration : migrations) {
            Migration other = migration.kind() == Migration.Kind.REPEATABLE
                    ? byName.putIfAbsent(migration.description(), migration)
                    : null;
            if (other != null) {
                add(
                        HistoryRules.DUPLICATE_REPEATABLE,
                        migration.label(),
                        null,
                        "two repeatable migrations are called '" + migration.description() + "'",
                        migration.script().path(),
                        List.of("the other one: " + other.script().path()),
                        "rename one of them: Flyway refuses to start");
            }
        }
    }

    private void undoWithoutMigration() {
        for (ScriptShelf.Entry entry : shelf.undo()) {
            if (entry.name().kind() == ScriptName.Kind.UNDO) {
                MigrationVersion version = MigrationVersion.of(entry.name().version());
                if (migrations.stream().noneMatch(migration -> version.equals(migration.version()))) {
                    add(
                            HistoryRules.UNDO_WITHOUT_MIGRATION,
                            "V" + version,
                            null,
                            "there is no V" + version + " for the undo script "
                                    + entry.file().getFilename(),
                            entry.file().display(),
                            List.of(),
                            "remove the script, or give it the version of the migration that it undoes");
                }
            }
        }
    }

    private void add(
            Rule rule,
            @Nullable String migration,
            @Nullable String subject,
            String headline,
            @Nullable String location,
            List<String> evidence,
            String... remedy) {
        findings.add(new Finding(rule, migration, subject, headline, location, evidence, List.of(remedy)));
    }
}
