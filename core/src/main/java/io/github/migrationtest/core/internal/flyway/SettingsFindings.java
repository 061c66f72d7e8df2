package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.HistoryRules;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what the settings make of a history's scripts. */
final class SettingsFindings {

    private final UserConfiguration user;
    private final ScriptShelf shelf;
    private final List<Migration> migrations;
    private final List<Finding> findings = new ArrayList<>();

    SettingsFindings(UserConfiguration user, ScriptShelf shelf, List<Migration> migrations) {
        this.user = user;
        this.shelf = shelf;
        this.migrations = migrations;
    }

    List<Finding> find() {
        findings.addAll(user.found().findings());
        undoRefused();
        hangs();
        outOfOrder();
        encoding();
        resolvers();
        return List.copyOf(findings);
    }

    private void undoRefused() {
        if (!user.configuration().isValidateMigrationNaming()) {
            return;
        }
        shelf.undo().stream()
                .filter(shelf::isBesideMigrations)
                .findFirst()
                .ifPresent(entry -> add(
                        HistoryRules.UNDO_REFUSED,
                        null,
                        null,
                        "Flyway's free edition refuses to start: validateMigrationNaming=true, and undo scripts lie in its"
                                + " locations",
                        entry.file().display(),
                        List.of(),
                        "move the undo scripts to src/test/resources/db/undo, or leave validateMigrationNaming off"));
    }

    private void hangs() {
        if (!user.transactionalLock()) {
            return;
        }
        for (Migration migration : migrations) {
            int line = ConcurrentStatements.firstLine(migration.script().text());
            if (line > 0) {
                add(
                        HistoryRules.HANGS_IN_PRODUCTION,
                        migration.label(),
                        null,
                        migration.label() + " waits for ever for Flyway's own lock when it runs outside this test",
                        migration.script().path() + ":" + line,
                        List.of(
                                "CONCURRENTLY waits for all transactions; Flyway holds its lock in one that is idle",
                                "(flyway.postgresql.transactional.lock=true, Flyway's default)"),
                        "set flyway.postgresql.transactional.lock=false in production"
                                + " (Spring Boot: spring.flyway.postgresql.transactional-lock=false),"
                                + " and here likewise");
            }
        }
    }

    private void outOfOrder() {
        if (user.configuration().isOutOfOrder()) {
            add(
                    HistoryRules.OUT_OF_ORDER,
                    null,
                    null,
                    "outOfOrder=true: production may apply migrations in another order than the tested one",
                    null,
                    List.of(),
                    "give late migrations a new version, and leave outOfOrder off");
        }
    }

    private void encoding() {
        List<ScriptShelf.Entry> all = new ArrayList<>(shelf.entries());
        all.addAll(shelf.undo());
        for (ScriptShelf.Entry entry : all) {
            if (!entry.file().content().decoded()) {
                add(
                        HistoryRules.WRONG_ENCODING,
                        null,
                        entry.file().getFilename(),
                        entry.file().getFilename() + " is not "
                                + user.configuration().getEncoding().name(),
                        entry.file().display(),
                        List.of("bytes without meaning become U+FFFD in what is executed"),
                        "save the file as " + user.configuration().getEncoding().name() + ", or set flyway.encoding");
            }
        }
    }

    private void resolvers() {
        if (user.configuration().getResolvers().length > 0) {
            add(
                    HistoryRules.UNTESTED_MIGRATIONS,
                    null,
                    user.configuration().getResolvers()[0].getClass().getName(),
                    "the migrations of "
                            + user.configuration().getResolvers()[0].getClass().getName() + " are not tested",
                    null,
                    List.of("custom resolvers are Flyway's only way to migrations that have neither file nor class"),
                    "register the migrations with javaMigrations(…) instead");
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
